package school.policydesk.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Okapi BM25 over short texts, on stems and pairs of neighbouring stems. With a few thousand sentences it fits in a map;
 * a search engine would bring an index, files and a query language for nothing. Immutable; safe for use by many threads.
 */
public final class Bm25 {

    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.5;

    private record Posting(int text, float weight) {
    }

    private final int size;
    private final Map<String, List<Posting>> postings = new HashMap<>();

    public Bm25(List<String> texts) {
        this.size = texts.size();
        var terms = texts.stream().map(Bm25::terms).toList();
        double mean = Math.max(1, terms.stream().mapToInt(List::size).average().orElse(1));
        IntStream.range(0, size).forEach(text -> add(text, terms.get(text), mean));
    }

    private void add(int text, List<String> terms, double mean) {
        var counts = new HashMap<String, Integer>();
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        double norm = SATURATION * (1 - LENGTH + LENGTH * terms.size() / mean);
        counts.forEach((term, count) -> postings.computeIfAbsent(term, t -> new ArrayList<>())
                .add(new Posting(text, (float) (count * (SATURATION + 1) / (count + norm)))));
    }

    /** A score for every text, 0 for one that shares nothing; divided by the best possible one, so that they compare across questions. */
    public double[] scores(String question) {
        var scores = new double[size];
        double best = 0;
        for (String term : terms(question).stream().distinct().toList()) {
            var found = postings.getOrDefault(term, List.of());
            double rarity = Math.log(1 + (size - found.size() + 0.5) / (found.size() + 0.5));
            found.forEach(posting -> scores[posting.text()] += rarity * posting.weight());
            best += rarity * (SATURATION + 1) / (1 + SATURATION);
        }
        double most = Math.max(best, 1e-9);
        return Arrays.stream(scores).map(score -> score / most).toArray();
    }

    /** Stems, and neighbours joined: "not post" must not look like "post". */
    static List<String> terms(String text) {
        var stems = Words.of(text).stream().map(Words::stem).toList();
        var terms = new ArrayList<>(stems);
        IntStream.range(1, stems.size()).forEach(i -> terms.add(stems.get(i - 1) + " " + stems.get(i)));
        return terms;
    }
}
