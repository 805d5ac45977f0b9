package school.policydesk.answers;

import java.util.Optional;
import school.policydesk.policy.Clause;

/**
 * The policy does not cover it: a senior leader can be asked, with the question filled in.
 *
 * @param question to fill in
 * @param topic the topic on which the policy is known to be silent
 * @param summary what the school says about that silence; empty if the topic is unknown
 * @param next what to do next; empty if there is nothing
 * @param nearest the nearest wording, where it helps; to be marked as not being the answer
 */
public record HandOver(String question, Optional<TopicName> topic, String summary, String next, Optional<Clause> nearest, Aside aside)
        implements Reply {
}
