package school.policydesk.answers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.policydesk.matching.Words;

/**
 * Takes facts from a message as it was typed. What it does not say, or says in two ways, stays unknown and is asked for.
 * Immutable; safe for use by many threads.
 */
final class FactFinder {

    private record Searched(Fact fact, Phrases phrases) {
    }

    private final Map<String, Searched> facts = new LinkedHashMap<>();

    FactFinder(Collection<Fact> facts) {
        for (var fact : facts) {
            var phrases = new Phrases();
            fact.values().forEach(value -> value.words().forEach(word -> phrases.add(word, value.id())));
            this.facts.put(fact.id(), new Searched(fact, phrases));
        }
    }

    /** The facts that the message says, by id. */
    Map<String, String> find(String text) {
        var found = new LinkedHashMap<String, String>();
        facts.keySet().forEach(fact -> find(fact, text).ifPresent(value -> found.put(fact, value)));
        return found;
    }

    Optional<String> find(String fact, String text) {
        var searched = facts.get(fact);
        if (searched == null) {
            return Optional.empty();
        }
        var words = Words.of(text);
        if (fact.equals(Ages.FACT)) {
            var age = new Ages(words).find();
            if (age.isPresent()) {
                return age;
            }
        }
        var said = new ArrayList<Said>();
        for (var found : searched.phrases().in(words)) {
            meant(searched.fact(), found, new Negation(words)).ifPresent(value -> said.add(new Said(value, found)));
        }
        return fact.equals(People.FACT) ? new People(words).one(said) : one(said);
    }

    /** @param value what is meant, where that differs from what the phrase stands for alone */
    record Said(String value, Phrases.Found found) {
    }

    private static Optional<String> meant(Fact fact, Phrases.Found found, Negation negation) {
        String former = "former-" + found.value();
        if (fact.value(former).isPresent() && negation.isOver(found)) {
            return Optional.of(former);
        }
        if (!negation.denies(found)) {
            return Optional.of(found.value());
        }
        // Of two values, what is not the one is the other.
        return fact.values().size() == 2 ? fact.values().stream().map(Fact.Value::id).filter(other -> !other.equals(found.value())).findFirst() : Optional.empty();
    }

    private static Optional<String> one(List<Said> said) {
        var values = said.stream().map(Said::value).distinct().toList();
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
