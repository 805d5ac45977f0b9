package school.policydesk.matching;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Examples to learn from, as features.
 *
 * @param examples what is learned from and judged by
 * @param hints texts that belong to a label but are nobody's question, such as titles: learned from, never judged by
 */
public final class Lesson {

    private final List<String> labels;
    private final List<Example> examples;
    private final float[][] features;
    private final int[] known;
    private final int[] kin;

    /** @param kin what each example is about, by its text: only among those about the same are near copies looked for */
    public Lesson(List<Example> examples, List<Example> hints, Function<String, float[]> features, Function<Example, String> kin) {
        this.examples = examples;
        var kinds = examples.stream().map(kin).distinct().sorted().toList();
        this.kin = examples.stream().mapToInt(example -> kinds.indexOf(kin.apply(example))).toArray();
        this.labels = examples.stream().map(Example::label).distinct().sorted().toList();
        var all = Stream.concat(examples.stream(), hints.stream()).toList();
        this.features = all.stream().map(example -> features.apply(example.text())).toArray(float[][]::new);
        this.known = all.stream().mapToInt(example -> labels.indexOf(example.label())).toArray();
    }

    public List<Example> examples() {
        return examples;
    }

    public List<String> labels() {
        return labels;
    }

    /** Learns from everything. */
    public Classifier learn() {
        return new Classifier(labels, learn(IntStream.range(0, known.length).toArray()));
    }

    /** What each example's probabilities are when neither it nor anything nearly the same has been learned from. */
    public float[][] crossValidate() {
        int judged = examples.size();
        int[] folds = Folds.of(Arrays.copyOf(features, judged), kin);
        var probabilities = new float[judged][];
        IntStream.range(0, Folds.COUNT).parallel().forEach(fold -> {
            var softmax = learn(IntStream.range(0, known.length).filter(i -> i >= judged || folds[i] != fold).toArray());
            IntStream.range(0, judged).filter(i -> folds[i] == fold).forEach(i -> probabilities[i] = softmax.probabilities(features[i]));
        });
        return probabilities;
    }

    private Softmax learn(int[] chosen) {
        int[] chosenLabels = IntStream.of(chosen).map(i -> known[i]).toArray();
        return new Learner(IntStream.of(chosen).mapToObj(i -> features[i]).toArray(float[][]::new), chosenLabels, labels.size()).learn();
    }
}
