package school.policydesk.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.web.util.HtmlUtils;

/**
 * What somebody wrote in a chat.
 *
 * @param authorId their object id; whatever isn't one is a stranger's
 */
record ChatMessage(String authorId, String author, String text) {

    /** As Teams hands it to whatever is done with it. */
    JsonNode in(JsonNode recorded) {
        ObjectNode payload = recorded.deepCopy();
        payload.withObject("/from/user").put("id", authorId).put("displayName", author);
        payload.withObject("/body").put("content", "<div><p>" + HtmlUtils.htmlEscape(text).replace("\n", "<br>") + "</p></div>");
        payload.putArray("attachments");
        return payload;
    }
}
