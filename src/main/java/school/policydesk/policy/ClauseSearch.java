package school.policydesk.policy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds clauses by the words in them and in their section's title. A rare word counts for more than a common one. */
final class ClauseSearch {

    private record Entry(Clause clause, Set<String> words) {
    }

    private record Hit(Clause clause, double score) {
    }

    private final List<Entry> entries;

    ClauseSearch(List<Clause> clauses) {
        this.entries = clauses.stream().map(clause -> new Entry(clause, words(clause.id() + " " + clause.section() + " " + clause.text()))).toList();
    }

    List<Clause> find(String query, int atMost) {
        var wanted = words(query);
        return entries.stream()
                .map(entry -> new Hit(entry.clause(), wanted.stream().filter(word -> has(entry, word)).mapToDouble(this::rarity).sum()))
                .filter(hit -> hit.score() > 0)
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(atMost)
                .map(Hit::clause)
                .toList();
    }

    private double rarity(String word) {
        return Math.log(1.0 + entries.size() / (1.0 + entries.stream().filter(entry -> has(entry, word)).count()));
    }

    /** Half-typed words and plurals find their clause too; a shorter beginning than three letters finds whole words only. */
    private static boolean has(Entry entry, String word) {
        String stem = word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return entry.words().contains(word) || stem.length() >= 3 && entry.words().stream().anyMatch(found -> found.startsWith(stem));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}.()]+"))
                .map(word -> word.replaceAll("^[.()]+|[.]+$", ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
