package school.policydesk.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text as numbers: the encoders' vectors, moved so that the examples' middle is zero, and its word families. Safe for use
 * by many threads.
 *
 * @param middles the mean of each of the encoders' vectors over the examples
 */
public record Features(Encoders encoders, List<WordFamilies> families, List<float[]> middles) {

    /** Learns the middles from the examples, and gives their features too. */
    public static Taught learn(Encoders encoders, List<WordFamilies> families, List<String> texts) {
        var encoded = encoders.encode(texts);
        var middles = IntStream.range(0, Encoders.VECTORS).mapToObj(v -> Vectors.mean(encoded.stream().map(vectors -> vectors.get(v)).toArray(float[][]::new))).toList();
        var features = new Features(encoders, families, middles);
        return new Taught(features, IntStream.range(0, texts.size()).mapToObj(i -> features.of(texts.get(i), encoded.get(i))).toArray(float[][]::new));
    }

    public record Taught(Features features, float[][] ofTexts) {
    }

    /** The features of each text, encoded side by side. */
    public List<float[]> of(List<String> texts) {
        var encoded = encoders.encode(texts);
        return IntStream.range(0, texts.size()).mapToObj(i -> of(texts.get(i), encoded.get(i))).toList();
    }

    private float[] of(String text, List<float[]> vectors) {
        var parts = new ArrayList<float[]>();
        for (int v = 0; v < vectors.size(); v++) {
            parts.add(moved(vectors.get(v), middles.get(v)));
        }
        families.forEach(group -> parts.add(group.of(text)));
        return Vectors.join(parts);
    }

    private static float[] moved(float[] vector, float[] middle) {
        var moved = new float[vector.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = vector[i] - middle[i];
        }
        return Vectors.unit(moved);
    }
}
