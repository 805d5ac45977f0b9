package school.policydesk.answers;

import java.util.Map;

/**
 * What the desk remembers of the same conversation a moment ago, so that "a parent" or "and if he's 19?" is understood.
 * The caller keeps it with the conversation and forgets it after a while; it holds no words of the question.
 *
 * @param topic the topic last answered or asked about; empty for none
 * @param asked the fact that was asked for and is not answered yet; empty for none
 * @param known what is known of the topic's facts, by their ids
 */
public record Context(String topic, String asked, Map<String, String> known) {

    /** Nothing went before. */
    public static final Context FRESH = new Context("", "", Map.of());

    public Context {
        known = Map.copyOf(known);
    }

    public boolean isFresh() {
        return topic.isEmpty();
    }
}
