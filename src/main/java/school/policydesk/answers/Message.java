package school.policydesk.answers;

import java.util.List;

/**
 * A message as staff write it, with all that it is about.
 *
 * @param topics the topic to answer with first, or a label that says the policy doesn't answer it; then what would do as well
 * @param concern whether it tells of a safeguarding concern
 * @param reports the dialogues to offer because it is the beginning of a report or request; the Named Person route is the gate's
 */
record Message(String text, List<String> topics, boolean concern, List<Dialogue> reports) {
}
