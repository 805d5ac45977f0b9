package school.policydesk.answers;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the answer is for each combination of facts. A plain answer is a table of one row and no facts. The rows do not
 * overlap and leave nothing out, which is checked on loading.
 *
 * @param facts in the order in which they are asked
 */
record DecisionTable(List<Fact> facts, List<DecisionRow> rows) {

    /** The rows that the known facts leave open; never empty. */
    List<DecisionRow> open(Map<String, String> known) {
        return rows.stream().filter(row -> row.isOpen(known)).toList();
    }

    /** The one thing to say, as soon as all open rows say it. */
    Optional<DecisionRow> decided(Map<String, String> known) {
        var open = open(known);
        return open.stream().allMatch(open.getFirst()::saysTheSame) ? Optional.of(open.getFirst()) : Optional.empty();
    }

    /** The first fact that is unknown and could still change what is said; empty once that is decided. */
    Optional<Fact> toAsk(Map<String, String> known) {
        return decided(known).isPresent() ? Optional.empty() : facts.stream().filter(fact -> !known.containsKey(fact.id())).filter(matters(known)).findFirst();
    }

    /** A fact matters if one of its values would close an open row. */
    private Predicate<Fact> matters(Map<String, String> known) {
        var open = open(known);
        return fact -> open.stream().anyMatch(row -> row.when().containsKey(fact.id()) && !allows(row.when().get(fact.id()), fact));
    }

    private static boolean allows(Set<String> values, Fact fact) {
        return values.containsAll(fact.values().stream().map(Fact.Value::id).toList());
    }

    /** The values of a fact between which the open rows still tell: those that lead to the same are offered too. */
    List<Fact.Value> options(Fact fact, Map<String, String> known) {
        var possible = new HashSet<String>();
        for (var row : open(known)) {
            possible.addAll(row.when().getOrDefault(fact.id(), fact.values().stream().map(Fact.Value::id).collect(Collectors.toSet())));
        }
        return fact.values().stream().filter(value -> possible.contains(value.id())).toList();
    }
}
