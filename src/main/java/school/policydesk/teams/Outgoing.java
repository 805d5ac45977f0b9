package school.policydesk.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

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

    /**
     * One of Teams' own cards for files.
     *
     * @param name of the file
     * @param link where it is, if it is anywhere yet
     * @param summary what a notification shows; never what somebody reported
     */
    record File(String contentType, String name, Optional<String> link, ObjectNode content, String summary) implements Outgoing {}
}
