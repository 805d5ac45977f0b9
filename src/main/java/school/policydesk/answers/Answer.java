package school.policydesk.answers;

import java.util.List;
import java.util.Map;
import school.policydesk.policy.Clause;

/**
 * The desk is sure.
 *
 * @param verdict never {@link Verdict#SILENT}
 * @param says whether the verdict's word answers the question as it was asked: "Yes" says nothing to "who" or "how"
 * @param summary the school's own plain words, to be marked as such
 * @param clauses at least one, most relevant first
 * @param next what to do next; empty if there is nothing
 * @param facts what was taken from the message or asked for
 */
public record Answer(
        TopicName topic, Verdict verdict, boolean says, String summary, List<Clause> clauses, String next, Map<String, String> facts, Aside aside)
        implements Reply {
}
