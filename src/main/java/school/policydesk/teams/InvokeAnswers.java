package school.policydesk.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.microsoft.bot.builder.InvokeResponse;
import org.springframework.stereotype.Component;

/** The forms in which Teams takes the answer to a press: universal actions' invoke response. Safe for use by many threads. */
@Component
final class InvokeAnswers {

    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final String MESSAGE = "application/vnd.microsoft.activity.message";
    private static final String ERROR = "application/vnd.microsoft.error";

    private final ActivityJson json;
    private final TurnAnswer failed;
    private final TurnAnswer tookTooLong;

    InvokeAnswers(ActivityJson json) {
        this.json = json;
        this.failed = write(somethingWentWrong());
        this.tookTooLong = write(error(500, "TookTooLong",
                "This is taking longer than it should, and may still be done. Please wait a minute before you press again."));
    }

    static InvokeResponse of(PressResult result) {
        return switch (result) {
            case PressResult.Card(var card) -> body(200, CARD, card);
            case PressResult.Message(var text) -> body(200, MESSAGE, TextNode.valueOf(text));
            case PressResult.Below below -> body(200, MESSAGE, TextNode.valueOf(Wording.BELOW));
            case PressResult.Refused(var code, var message) -> error(400, code, message);
        };
    }

    static InvokeResponse malformed() {
        return error(400, "BadRequest", "This button can't be read. Please open the card again.");
    }

    static InvokeResponse somethingWentWrong() {
        return error(500, "Failed", Wording.SOMETHING_WENT_WRONG);
    }

    /** By the protocol, for an invoke that a bot doesn't know. */
    static InvokeResponse notImplemented() {
        return new InvokeResponse(501, JsonNodeFactory.instance.objectNode().put("status", 501));
    }

    TurnAnswer write(InvokeResponse response) {
        return new TurnAnswer(response.getStatus(), response.getBody() == null ? TurnAnswer.DONE.body() : json.write(response.getBody()));
    }

    TurnAnswer failed() {
        return failed;
    }

    TurnAnswer tookTooLong() {
        return tookTooLong;
    }

    private static InvokeResponse error(int status, String code, String message) {
        return body(status, ERROR, JsonNodeFactory.instance.objectNode().put("code", code).put("message", message));
    }

    private static InvokeResponse body(int status, String type, JsonNode value) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("statusCode", status).put("type", type);
        return new InvokeResponse(200, body.set("value", value));
    }
}
