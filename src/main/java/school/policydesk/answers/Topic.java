package school.policydesk.answers;

import java.util.List;
import school.policydesk.policy.Clause;

/**
 * Something staff ask about, and what the school answers.
 *
 * @param clauses its usual clauses, most relevant first
 */
record Topic(String id, String title, List<String> utterances, List<Clause> clauses, DecisionTable table) {

    TopicName name() {
        return new TopicName(id, title);
    }
}
