package school.policydesk.answers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import school.policydesk.matching.Words;

/** Takes facts from a message as it was typed. What it does not say stays unknown and is asked for. */
final class FactFinder {

    private record Phrase(Pattern pattern, String value, int length) {
    }

    private record Found(String value, int start, int end) {
    }

    private final Map<String, List<Phrase>> phrases = new LinkedHashMap<>();

    FactFinder(Collection<Fact> facts) {
        for (var fact : facts) {
            var found = new ArrayList<Phrase>();
            fact.values().forEach(value -> value.words().forEach(word -> found.add(phrase(word, value.id()))));
            found.sort(Comparator.comparingInt(Phrase::length).reversed());
            phrases.put(fact.id(), found);
        }
    }

    private static Phrase phrase(String word, String value) {
        String pattern = "(?<![\\p{L}\\p{N}])" + Pattern.quote(Words.normal(word)) + "s?(?![\\p{L}\\p{N}])";
        return new Phrase(Pattern.compile(pattern), value, word.length());
    }

    /** The facts that the message says, by id. */
    Map<String, String> find(String text) {
        var facts = new LinkedHashMap<String, String>();
        phrases.keySet().forEach(fact -> find(fact, text).ifPresent(value -> facts.put(fact, value)));
        return facts;
    }

    Optional<String> find(String fact, String text) {
        var found = new ArrayList<Found>();
        String normal = Words.normal(text);
        for (var phrase : phrases.getOrDefault(fact, List.of())) {
            for (var match = phrase.pattern().matcher(normal); match.find(); ) {
                var hit = new Found(phrase.value(), match.start(), match.end());
                if (found.stream().noneMatch(longer -> longer.start() < hit.end() && hit.start() < longer.end())) {
                    found.add(hit);
                }
            }
        }
        var values = found.stream().map(Found::value).distinct().toList();
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
