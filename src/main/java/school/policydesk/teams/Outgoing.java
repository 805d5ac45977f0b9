package school.policydesk.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One message from the bot. Text and card are never in one activity: Teams would give back no id for it. */
sealed interface Outgoing {

    /**
     * @param text Markdown as Teams reads it
     * @param suggestions what can be said next, at most six; shown in personal chats only
     */
    record Text(String text, List<String> suggestions) implements Outgoing {

        Text(String text) {
            this(text, List.of());
        }
    }

    /**
     * @param card an adaptive card
     * @param summary what a notification shows; never what somebody reported
     */
    record Card(ObjectNode card, String summary) implements Outgoing {}
}
