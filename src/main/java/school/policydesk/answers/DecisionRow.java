package school.policydesk.answers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import school.policydesk.policy.Clause;

/**
 * One outcome of a decision table.
 *
 * @param when the values for which it holds; a fact that is left out may be anything
 * @param clauses most relevant first
 * @param next what to do next; empty if there is nothing
 * @param line where it stands in its file
 */
record DecisionRow(
        Map<String, Set<String>> when, Verdict verdict, String summary, List<Clause> clauses, String next, List<Dialogue> dialogues, int line) {

    /** Whether the known facts leave this row open. */
    boolean isOpen(Map<String, String> known) {
        return when.entrySet().stream().allMatch(entry -> !known.containsKey(entry.getKey()) || entry.getValue().contains(known.get(entry.getKey())));
    }

    /** Whether two rows tell the person the same. */
    boolean saysTheSame(DecisionRow other) {
        return verdict == other.verdict && summary.equals(other.summary) && clauses.equals(other.clauses);
    }
}
