package school.policydesk.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cuts a message into what is worth recognising: the whole, and, of a longer one, its most telling sentences. */
final class Sentences {

    private static final int LONGEST = 600;
    private static final int MOST = 2;
    private static final int FEWEST_WORDS = 4;

    private Sentences() {
    }

    /** The whole first; never empty. Of four thousand characters the beginning counts as the whole, its questions still count. */
    static List<String> of(String text) {
        String whole = text.strip();
        var all = new ArrayList<>(List.of(whole.substring(0, Math.min(whole.length(), LONGEST))));
        var sentences = List.of(whole.split("(?<=[.!?])\\s+|\\R+")).stream().filter(sentence -> sentence.split("\\s+").length >= FEWEST_WORDS).toList();
        if (sentences.size() > 1) {
            sentences.stream().sorted(Comparator.comparing((String sentence) -> !sentence.endsWith("?"))).limit(MOST).forEach(all::add);
        }
        return all;
    }
}
