package school.policydesk.matching;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Fits a {@link Softmax} by Adam in small batches with a fixed seed: the same examples give the same weights.
 */
final class Learner {

    private static final int EPOCHS = 12;
    private static final int BATCH = 128;
    private static final int TOGETHER = 16;
    private static final float STEP = 0.05f;
    private static final float SHRINK = 1e-4f;
    private static final float MEAN_KEPT = 0.9f;
    private static final float SPREAD_KEPT = 0.99f;

    private final float[][] features;
    private final int[] labels;
    private final int labelCount;
    private final float[] weights;
    private final float[] gradient;
    private final float[] mean;
    private final float[] spread;
    private int steps;

    Learner(float[][] features, int[] labels, int labelCount) {
        this.features = features;
        this.labels = labels;
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
                for (int at = from; at < to; at += TOGETHER) {
                    addGradient(Arrays.copyOfRange(order, at, Math.min(at + TOGETHER, to)), 1f / (to - from));
                }
                step(1f - (float) steps / (EPOCHS * batches));
            }
        }
        return new Softmax(labelCount, weights);
    }

    /** Some examples at a time: the weights, which are what takes time to fetch, are gone through once for all of them. */
    private void addGradient(int[] some, float share) {
        var x = IntStream.of(some).mapToObj(example -> features[example]).toArray(float[][]::new);
        int last = x[0].length * labelCount;
        var error = new float[some.length][];
        Arrays.setAll(error, e -> Arrays.copyOfRange(weights, last, weights.length));
        for (int from = 0; from < last; from += labelCount) {
            for (int e = 0; e < some.length; e++) {
                add(x[e][from / labelCount], weights, from, error[e], 0);
            }
        }
        for (int e = 0; e < some.length; e++) {
            Vectors.softmax(error[e]);
            error[e][labels[some[e]]] -= 1;
        }
        for (int from = 0; from < last; from += labelCount) {
            for (int e = 0; e < some.length; e++) {
                add(share * x[e][from / labelCount], error[e], 0, gradient, from);
            }
        }
        for (float[] each : error) {
            add(share, each, 0, gradient, last);
        }
    }

    /** A plain loop over neighbours: the compiler makes vector instructions of it. */
    private void add(float factor, float[] what, int whatFrom, float[] to, int toFrom) {
        if (factor != 0) {
            for (int k = 0; k < labelCount; k++) {
                to[toFrom + k] += factor * what[whatFrom + k];
            }
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
