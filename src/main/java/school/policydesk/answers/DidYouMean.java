package school.policydesk.answers;

import java.util.List;
import school.policydesk.policy.Clause;

/**
 * The desk is not sure enough to answer: it offers what it may be, with "none of these" beside.
 *
 * @param choices most likely first; two or three
 */
public record DidYouMean(String question, List<Choice> choices, Aside aside) implements Reply {

    /** @param clauses the topic's usual ones */
    public record Choice(TopicName topic, List<Clause> clauses) {
    }
}
