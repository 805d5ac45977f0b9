package school.policydesk.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.InvokeResponse;
import java.util.List;

/** The forms in which Teams takes the answers of message extensions and their dialogues. */
final class ExtensionAnswers {

    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final String LINE = "application/vnd.microsoft.card.thumbnail";

    private ExtensionAnswers() {}

    static InvokeResponse found(List<SearchHandler.Found> found) {
        var result = JsonNodeFactory.instance.objectNode().put("type", "result").put("attachmentLayout", "list");
        var attachments = result.putArray("attachments");
        found.forEach(one -> {
            var line = JsonNodeFactory.instance.objectNode().put("title", one.title()).put("text", one.text());
            ObjectNode attachment = attachment(CARD, one.card());
            attachments.add(attachment.set("preview", attachment(LINE, line)));
        });
        return body("composeExtension", result);
    }

    /** In the place of the list. */
    static InvokeResponse instead(String sentence) {
        return body("composeExtension", JsonNodeFactory.instance.objectNode().put("type", "message").put("text", sentence));
    }

    /** Whatever it was: a sentence, and nothing else. */
    static InvokeResponse refused(VerifiedActivity received, String sentence) {
        return received.invokeName().equals(Extensions.QUERY) ? instead(sentence) : of(new MessageActionHandler.Dialogue.Say(sentence), Extensions.TITLE);
    }

    static InvokeResponse of(MessageActionHandler.Dialogue dialogue, String title) {
        return switch (dialogue) {
            case MessageActionHandler.Dialogue.Show(var card) -> {
                var value = JsonNodeFactory.instance.objectNode().put("title", title).put("width", "medium").put("height", "large");
                value.set("card", attachment(CARD, card));
                yield body("task", JsonNodeFactory.instance.objectNode().put("type", "continue").set("value", value));
            }
            case MessageActionHandler.Dialogue.Say(var text) ->
                body("task", JsonNodeFactory.instance.objectNode().put("type", "message").put("value", text));
        };
    }

    private static ObjectNode attachment(String type, JsonNode content) {
        return JsonNodeFactory.instance.objectNode().put("contentType", type).set("content", content);
    }

    private static InvokeResponse body(String of, JsonNode value) {
        return new InvokeResponse(200, JsonNodeFactory.instance.objectNode().set(of, value));
    }
}
