package school.policydesk.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text as numbers: both encoders' vectors, moved so that the examples' middle is zero, and its word families. Safe for use
 * by many threads.
 *
 * @param middleOfFirst the mean of the first encoder's vectors over the examples
 */
public record Features(Encoders encoders, List<WordFamilies> families, float[] middleOfFirst, float[] middleOfSecond) {

    /** Learns the middles from the examples, and gives their features too. */
    public static Taught learn(Encoders encoders, List<WordFamilies> families, List<String> texts) {
        var pairs = encoders.encode(texts);
        var features = new Features(encoders, families,
                Vectors.mean(pairs.stream().map(Encoders.Pair::first).toArray(float[][]::new)),
                Vectors.mean(pairs.stream().map(Encoders.Pair::second).toArray(float[][]::new)));
        return new Taught(features, IntStream.range(0, texts.size()).mapToObj(i -> features.of(texts.get(i), pairs.get(i))).toArray(float[][]::new));
    }

    public record Taught(Features features, float[][] ofTexts) {
    }

    /** The features of each text, encoded side by side. */
    public List<float[]> of(List<String> texts) {
        var pairs = encoders.encode(texts);
        return IntStream.range(0, texts.size()).mapToObj(i -> of(texts.get(i), pairs.get(i))).toList();
    }

    private float[] of(String text, Encoders.Pair pair) {
        var parts = new ArrayList<>(List.of(moved(pair.first(), middleOfFirst), moved(pair.second(), middleOfSecond)));
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
