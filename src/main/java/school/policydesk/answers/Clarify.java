package school.policydesk.answers;

import java.util.List;
import java.util.Map;
import school.policydesk.policy.Clause;

/**
 * The topic is known, and what the answer is depends on something that the message does not say.
 *
 * @param fact the id of what is asked for, to be handed back with one of the options' values
 * @param facts what is known already
 * @param clauses those of the answers that are still possible
 */
public record Clarify(
        TopicName topic, String fact, String question, List<Option> options, Map<String, String> facts, List<Clause> clauses, Aside aside)
        implements Reply {

    /** A button. */
    public record Option(String value, String label) {
    }
}
