package school.policydesk.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.bot.builder.InvokeResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Buttons, in the three forms in which Teams delivers them: {@code Action.Execute}; {@code Action.Submit} inside the same invoke;
 * and, from a client that knows no {@code Action.Execute}, {@code Action.Submit} as a message whose value names the verb.
 */
@Component
final class Presses {

    private static final Logger log = LoggerFactory.getLogger(Presses.class);
    private static final ObjectMapper PLAIN = new ObjectMapper();

    private final VerbTable verbs;
    private final Handlers handlers;
    private final Replies replies;
    private final TurnThreads threads;

    Presses(VerbTable verbs, Handlers handlers, Replies replies, TurnThreads threads) {
        this.verbs = verbs;
        this.handlers = handlers;
        this.replies = replies;
        this.threads = threads;
    }

    /** Always answers with HTTP 200; what went wrong is said in the body, without the reason. */
    InvokeResponse invoked(VerifiedActivity received) {
        var action = received.value().path("action");
        var data = action.path("data");
        String verb = action.path("verb").asText(data.path("verb").asText());
        if (!action.isObject() || verb.isEmpty() || received.caller().isEmpty()) {
            return InvokeAnswers.malformed();
        }
        boolean automatic = received.value().path("trigger").asText().equals("automatic");
        var result = press(received, verb, data, automatic);
        result.ifPresent(shown -> sendBelow(received, shown));
        return result.map(InvokeAnswers::of).orElseGet(InvokeAnswers::somethingWentWrong);
    }

    /** After the answer: Teams waits for that, and the messages may take a while. */
    private void sendBelow(VerifiedActivity received, PressResult result) {
        if (result instanceof PressResult.Below(var messages)) {
            threads.start(() -> messages.forEach(message -> replies.send(received.conversation(), OutgoingActivity.of(message, received.conversation()))));
        }
    }

    /** What a press that came as a message does; empty if the message is none. */
    Optional<PressResult> inMessage(VerifiedActivity received) {
        String verb = received.value().path("verb").asText();
        if (verb.isEmpty() || !verbs.knows(verb)) {
            return Optional.empty();
        }
        return press(received, verb, received.value(), false).or(() -> Optional.of(new PressResult.Message(Wording.SOMETHING_WENT_WRONG)));
    }

    /** Teams wants an empty 200, whatever became of it. */
    InvokeResponse feedback(VerifiedActivity received) {
        try {
            received.caller().ifPresent(caller -> handlers.feedback().onFeedback(read(caller, received)));
        } catch (RuntimeException e) {
            log.error("The feedback handler failed: {}", Trace.of(e));
        }
        return new InvokeResponse(200, null);
    }

    private Optional<PressResult> press(VerifiedActivity received, String verb, JsonNode data, boolean automatic) {
        try {
            JsonNode carried = data.isObject() ? data : JsonNodeFactory.instance.objectNode();
            return received.caller()
                    .map(caller -> new Press(caller, verb, carried, automatic, received.replyToId(), received.id())).map(verbs::press);
        } catch (RuntimeException e) {
            log.error("The handler of the verb \"{}\" failed: {}", verb, Trace.of(e));
            return Optional.empty();
        }
    }

    private static Feedback read(Caller caller, VerifiedActivity received) {
        var given = received.value().path("actionValue");
        var liked = switch (given.path("reaction").asText()) {
            case "like" -> Optional.of(true);
            case "dislike" -> Optional.of(false);
            default -> Optional.<Boolean>empty();
        };
        return new Feedback(caller, liked, feedbackText(given.path("feedback")), received.replyToId());
    }

    /** Teams puts JSON into a string here. */
    private static String feedbackText(JsonNode feedback) {
        try {
            return PLAIN.readTree(feedback.asText("{}")).path("feedbackText").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
