package school.policydesk.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.bot.builder.InvokeResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Message extensions ({@code composeExtension/…}): a search beside the box in which a message is written, and a dialogue on a
 * message. Every answer is for the person who asked; nothing is ever sent to the conversation that they are in.
 */
@Component
final class Extensions {

    /** Teams gives up after 5 seconds, and asks twice more. */
    static final Duration DEADLINE = Duration.ofMillis(3_500);

    static final String PREFIX = "composeExtension/";

    private static final Logger log = LoggerFactory.getLogger(Extensions.class);
    static final String QUERY = PREFIX + "query";
    private static final String OPEN = PREFIX + "fetchTask";
    private static final String SUBMIT = PREFIX + "submitAction";
    static final String TITLE = "Report to school";
    private static final String NOTHING_FOUND = "The policy has no passage with these words. Try others, or ask me in your own chat with me.";
    private static final String NOT_NOW = "Sorry, the search doesn't work just now. Please try again in a minute.";
    private static final int LONGEST_WORDS = 200;
    private static final int MOST = 25;
    private static final int FARTHEST = 1_000;

    private final Handlers handlers;

    Extensions(Handlers handlers) {
        this.handlers = handlers;
    }

    InvokeResponse invoked(VerifiedActivity received) {
        if (received.caller().isEmpty()) {
            return InvokeAnswers.notImplemented();
        }
        var caller = received.caller().get();
        return switch (received.invokeName()) {
            case QUERY -> served(received, handlers.search(), search -> find(search, caller, received.value()));
            case OPEN -> served(received, handlers.messageAction(),
                    action -> shown(action.open(caller, QuotedMessage.of(received.value().path("messagePayload")))));
            case SUBMIT -> served(received, handlers.messageAction(), action -> shown(action.submit(press(caller, received))));
            default -> InvokeAnswers.notImplemented();
        };
    }

    /** What takes too long, or failed in a way of which nobody thought, in a form that Teams shows. */
    InvokeResponse unfinished(VerifiedActivity received) {
        if (received.invokeName().equals(QUERY)) {
            return ExtensionAnswers.instead(NOT_NOW);
        }
        var again = received.caller().filter(caller -> received.invokeName().equals(SUBMIT))
                .flatMap(caller -> handlers.messageAction().map(action -> action.again(press(caller, received))));
        return shown(again.orElseGet(() -> new MessageActionHandler.Dialogue.Say(Wording.SOMETHING_WENT_WRONG)));
    }

    private <H> InvokeResponse served(VerifiedActivity received, Optional<H> handler, Function<H, InvokeResponse> work) {
        try {
            return handler.map(work).orElseGet(InvokeAnswers::notImplemented);
        } catch (RuntimeException e) {
            log.error("The handler of {} failed: {}", received.invokeName(), Trace.of(e));
            return unfinished(received);
        }
    }

    private static InvokeResponse find(SearchHandler search, Caller caller, JsonNode value) {
        var words = words(value.path("parameters"));
        int skip = between(value.path("queryOptions").path("skip"), 0, FARTHEST, 0);
        int most = between(value.path("queryOptions").path("count"), 1, MOST, MOST);
        var found = search.search(caller, words, skip, most);
        return found.isEmpty() && skip == 0 ? ExtensionAnswers.instead(NOTHING_FOUND) : ExtensionAnswers.found(found);
    }

    /** The first time, Teams sends a parameter of its own, {@code initialRun}, in the place of what nobody has typed yet. */
    private static String words(JsonNode parameters) {
        return StreamSupport.stream(parameters.spliterator(), false).filter(parameter -> !parameter.path("name").asText().equals("initialRun"))
                .map(parameter -> parameter.path("value").asText("").strip()).findFirst()
                .map(words -> words.substring(0, Math.min(words.length(), LONGEST_WORDS))).orElse("");
    }

    private static int between(JsonNode number, int least, int most, int otherwise) {
        return Math.clamp(number.asInt(otherwise), least, most);
    }

    private static Press press(Caller caller, VerifiedActivity received) {
        var data = received.value().path("data");
        JsonNode carried = data.isObject() ? data : JsonNodeFactory.instance.objectNode();
        return new Press(caller, data.path("verb").asText(), carried, false, Optional.empty(), received.id());
    }

    private static InvokeResponse shown(MessageActionHandler.Dialogue dialogue) {
        return ExtensionAnswers.of(dialogue, TITLE);
    }
}
