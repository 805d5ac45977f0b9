package school.policydesk.matching;

/**
 * Multinomial logistic regression: the probability of each label, given a text's features. Immutable once learned; safe for
 * use by many threads.
 *
 * @param labels how many there are
 * @param weights by feature, then by label; the last row is each label's own
 */
public record Softmax(int labels, float[] weights) {

    /** The probability of each label; they add up to one. */
    public float[] probabilities(float[] features) {
        return Vectors.softmax(scores(features));
    }

    float[] scores(float[] features) {
        var scores = new float[labels];
        System.arraycopy(weights, features.length * labels, scores, 0, labels);
        for (int i = 0; i < features.length; i++) {
            if (features[i] != 0) {
                add(scores, features[i], i * labels);
            }
        }
        return scores;
    }

    /** A plain loop over neighbours: the compiler makes vector instructions of it. */
    private void add(float[] scores, float factor, int from) {
        for (int k = 0; k < scores.length; k++) {
            scores[k] += factor * weights[from + k];
        }
    }
}
