package school.policydesk.standin;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One message in a chat. The JSON nodes are never changed once they are in here.
 *
 * @param id a number that only grows, as text: as in Teams, the time in milliseconds
 * @param from a person's {@code aadObjectId}, {@link #BOT} or {@link #NOTICE}
 * @param content the bot's activity as it came, or what a person typed
 * @param views by {@code aadObjectId}: the card that this person alone sees in place of the first attachment
 */
record Post(String id, String from, Instant at, ObjectNode content, boolean edited, boolean deleted, Map<String, ObjectNode> views) {

    static final String BOT = "bot";
    /** The stand-in's own word, for instance that a message was not delivered. */
    static final String NOTICE = "notice";

    Post {
        views = Map.copyOf(views);
    }

    static Post of(String id, String from, ObjectNode content) {
        return new Post(id, from, Instant.now(), content, false, false, Map.of());
    }

    static Post ofText(String id, String from, String text) {
        return of(id, from, JsonNodeFactory.instance.objectNode().put("text", text).put("textFormat", "plain"));
    }

    /** The bot's update: what single people saw instead goes. */
    Post updated(ObjectNode newContent) {
        return new Post(id, from, at, newContent, edited, false, Map.of());
    }

    Post reworded(String text) {
        return new Post(id, from, at, ofText(id, from, text).content, true, deleted, views);
    }

    Post removed() {
        return new Post(id, from, at, JsonNodeFactory.instance.objectNode(), edited, true, Map.of());
    }

    Post seenBy(String aadObjectId, ObjectNode card) {
        var more = new HashMap<>(views);
        more.put(aadObjectId, card);
        return new Post(id, from, at, content, edited, deleted, more);
    }
}
