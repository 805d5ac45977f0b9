package school.policydesk.answers;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sees that a message is the beginning of a report ("our TA has posted …"), so that the right dialogue is offered beside the answer. */
final class Reports {

    private static final int MOST = 2;

    private Reports() {
    }

    /** The dialogues to offer, the likeliest first; then what follows from who is said to have done something. */
    static List<Dialogue> in(String text, Recognition seen) {
        var learned = seen.reports().entrySet().stream().filter(entry -> entry.getValue() >= seen.thresholds().report())
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).map(Map.Entry::getKey).limit(MOST);
        var deeds = Deed.in(text).stream().flatMap(deed -> deed.dialogues().stream());
        return Stream.concat(learned, deeds).distinct().toList();
    }

    /** The dialogues among a classifier's labels, with their probabilities. */
    static Map<Dialogue, Float> likely(List<String> labels, float[] probabilities) {
        var likely = new EnumMap<Dialogue, Float>(Dialogue.class);
        for (int i = 0; i < probabilities.length; i++) {
            float probability = probabilities[i];
            Dialogue.of(labels.get(i)).ifPresent(dialogue -> likely.put(dialogue, probability));
        }
        return likely;
    }
}
