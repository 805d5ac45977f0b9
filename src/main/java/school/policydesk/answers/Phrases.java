package school.policydesk.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import school.policydesk.matching.Words;

/**
 * Finds phrases on whole words. Where two overlap, the longer one counts; a plural or possessive "s" may follow any word.
 * Immutable; safe for use by many threads.
 */
final class Phrases {

    /** @param value what the phrase stands for */
    record Phrase(List<String> words, String value) {
    }

    /** @param from the first word, counted from 0; {@code to} is the one after the last */
    record Found(String value, int from, int to) {

        private boolean overlaps(Found other) {
            return from < other.to && other.from < to;
        }

        private int length() {
            return to - from;
        }
    }

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    void add(String phrase, String value) {
        var words = Words.of(phrase);
        if (!words.isEmpty()) {
            byFirstWord.computeIfAbsent(words.getFirst(), first -> new ArrayList<>()).add(new Phrase(words, value));
        }
    }

    /** What stands in the words, in their order. */
    List<Found> in(List<String> words) {
        var all = new ArrayList<Found>();
        for (int at = 0; at < words.size(); at++) {
            for (String first : forms(words.get(at))) {
                for (var phrase : byFirstWord.getOrDefault(first, List.of())) {
                    if (stands(phrase.words(), words, at)) {
                        all.add(new Found(phrase.value(), at, at + phrase.words().size()));
                    }
                }
            }
        }
        return longest(all);
    }

    private static List<Found> longest(List<Found> all) {
        var kept = new ArrayList<Found>();
        all.stream().sorted(Comparator.comparingInt(Found::length).reversed()).filter(found -> kept.stream().noneMatch(found::overlaps)).forEach(kept::add);
        kept.sort(Comparator.comparingInt(Found::from));
        return kept;
    }

    private static boolean stands(List<String> phrase, List<String> words, int at) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!forms(words.get(at + i)).contains(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The word itself, and without a plural or possessive ending. */
    private static List<String> forms(String word) {
        if (word.endsWith("'s") || word.endsWith("s'")) {
            return List.of(word, word.substring(0, word.length() - 2));
        }
        return word.length() > 2 && word.endsWith("s") ? List.of(word, word.substring(0, word.length() - 1)) : List.of(word);
    }
}
