package school.policydesk.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits examples for cross-validation. Those about the same that say nearly the same stay together, so that what is judged has
 * no near copy among what was learned from.
 */
final class Folds {

    static final int COUNT = 5;

    /** As like as this in both encoders' view counts as nearly the same; in a sentence's own words, not its paraphrase. */
    private static final float ALIKE = 0.7f;

    private Folds() {
    }

    /** The fold of each example. */
    static int[] of(float[][] features, int[] labels) {
        var folds = new int[labels.length];
        for (int label = 0; label <= IntStream.of(labels).max().orElse(0); label++) {
            int wanted = label;
            deal(groups(features, IntStream.range(0, labels.length).filter(i -> labels[i] == wanted).toArray()), folds, label);
        }
        return folds;
    }

    private static List<List<Integer>> groups(float[][] features, int[] members) {
        var groups = new ArrayList<List<Integer>>();
        for (int member : members) {
            groups.stream().filter(group -> group.stream().anyMatch(other -> alike(features[member], features[other]))).findFirst()
                    .ifPresentOrElse(group -> group.add(member), () -> groups.add(new ArrayList<>(List.of(member))));
        }
        return groups;
    }

    private static boolean alike(float[] a, float[] b) {
        return Vectors.dot(a, b) / (float) Math.sqrt(Vectors.dot(a, a) * Vectors.dot(b, b)) > ALIKE;
    }

    /** The largest group first, each to the fold that has least of this label so far. */
    private static void deal(List<List<Integer>> groups, int[] folds, int label) {
        var sizes = new int[COUNT];
        groups.sort(Comparator.comparingInt((List<Integer> group) -> group.size()).reversed());
        for (var group : groups) {
            int fold = IntStream.range(0, COUNT).map(i -> (i + label) % COUNT).boxed().min(Comparator.comparingInt(i -> sizes[i])).orElseThrow();
            group.forEach(member -> folds[member] = fold);
            sizes[fold] += group.size();
        }
    }
}
