package school.policydesk.matching;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * Fits a {@link Softmax} by Adam in small batches with a fixed seed: the same examples give the same weights. About two
 * seconds for three thousand examples of a hundred labels.
 */
final class Learner {

    private static final int EPOCHS = 20;
    private static final int BATCH = 64;
    private static final float STEP = 0.05f;
    private static final float SHRINK = 3e-4f;
    private static final float MEAN_KEPT = 0.9f;
    private static final float SPREAD_KEPT = 0.99f;

    private final float[][] features;
    private final int[] labels;
    private final float[] importance;
    private final int labelCount;
    private final float[] weights;
    private final float[] gradient;
    private final float[] mean;
    private final float[] spread;
    private int steps;

    /** @param importance how much each example counts; 1 on average */
    Learner(float[][] features, int[] labels, float[] importance, int labelCount) {
        this.features = features;
        this.labels = labels;
        this.importance = importance;
        this.labelCount = labelCount;
        this.weights = new float[(features[0].length + 1) * labelCount];
        this.gradient = new float[weights.length];
        this.mean = new float[weights.length];
        this.spread = new float[weights.length];
    }

    Softmax learn() {
        var random = new Random(7);
        int batches = (features.length + BATCH - 1) / BATCH;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            int[] order = shuffled(random);
            for (int batch = 0; batch < batches; batch++) {
                int from = batch * BATCH;
                int to = Math.min(from + BATCH, order.length);
                IntStream.range(from, to).forEach(i -> addGradient(order[i], 1f / (to - from)));
                step(1f - (float) steps / (EPOCHS * batches));
            }
        }
        return new Softmax(labelCount, weights);
    }

    private void addGradient(int example, float share) {
        float[] x = features[example];
        float[] error = new Softmax(labelCount, weights).probabilities(x);
        error[labels[example]] -= 1;
        for (int k = 0; k < labelCount; k++) {
            error[k] *= importance[example] * share;
        }
        for (int i = 0; i < x.length; i++) {
            if (x[i] != 0) {
                add(error, x[i], i * labelCount);
            }
        }
        add(error, 1, x.length * labelCount);
    }

    private void add(float[] error, float factor, int from) {
        for (int k = 0; k < error.length; k++) {
            gradient[from + k] += factor * error[k];
        }
    }

    /** @param left the share of the learning that is still ahead: the last half of it takes ever smaller steps */
    private void step(float left) {
        steps++;
        float rate = STEP * Math.min(1, 2 * left);
        float meanScale = 1 / (1 - (float) Math.pow(MEAN_KEPT, steps));
        float spreadScale = 1 / (1 - (float) Math.pow(SPREAD_KEPT, steps));
        for (int i = 0; i < weights.length; i++) {
            float slope = gradient[i] + SHRINK * weights[i];
            mean[i] = MEAN_KEPT * mean[i] + (1 - MEAN_KEPT) * slope;
            spread[i] = SPREAD_KEPT * spread[i] + (1 - SPREAD_KEPT) * slope * slope;
            weights[i] -= rate * mean[i] * meanScale / ((float) Math.sqrt(spread[i] * spreadScale) + 1e-8f);
            gradient[i] = 0;
        }
    }

    private int[] shuffled(Random random) {
        int[] order = IntStream.range(0, features.length).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int held = order[i];
            order[i] = order[other];
            order[other] = held;
        }
        return order;
    }
}
