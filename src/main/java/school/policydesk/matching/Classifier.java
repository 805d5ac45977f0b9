package school.policydesk.matching;

import java.util.List;

/**
 * Gives a text's probability for each of a set of labels. Safe for use by many threads.
 *
 * @param labels in the order of the probabilities
 */
public record Classifier(List<String> labels, Softmax softmax) {

    public float[] probabilities(float[] features) {
        return softmax.probabilities(features);
    }
}
