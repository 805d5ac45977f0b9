package school.policydesk.teams;

import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.builder.teams.TeamsActivityHandler;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One place for each type of activity. The SDK's own dispatch of invokes, events and conversation updates is not used: it fails
 * on a missing name or event type, calls the connector for each new member, and tells users what exceptions say.
 */
@Component
final class PolicyDeskBot extends TeamsActivityHandler {

    private static final Logger log = LoggerFactory.getLogger(PolicyDeskBot.class);

    private final Handlers handlers;
    private final Presses presses;
    private final Arrivals arrivals;
    private final FileConsents fileConsents;
    private final Extensions extensions;
    private final Reception reception;

    PolicyDeskBot(Handlers handlers, Presses presses, Arrivals arrivals, FileConsents fileConsents, Extensions extensions, Reception reception) {
        this.handlers = handlers;
        this.presses = presses;
        this.arrivals = arrivals;
        this.fileConsents = fileConsents;
        this.extensions = extensions;
        this.reception = reception;
    }

    @Override
    protected CompletableFuture<Void> onMessageActivity(TurnContext turn) {
        var received = received(turn);
        if (isStranger(received)) {
            return send(turn, received, List.of(new Outgoing.Text(Reception.UNKNOWN)));
        }
        var pressed = presses.inMessage(received);
        if (pressed.isPresent()) {
            return show(turn, received, pressed.get());
        }
        return send(turn, received, () -> message(received, false));
    }

    @Override
    protected CompletableFuture<Void> onUnrecognizedActivityType(TurnContext turn) {
        var received = received(turn);
        boolean edited = turn.getActivity().isType(ActivityTypes.MESSAGE_UPDATE)
                && received.channelData().path("eventType").asText("editMessage").equals("editMessage");
        return edited && !isStranger(received) ? send(turn, received, () -> message(received, true)) : done();
    }

    @Override
    protected CompletableFuture<InvokeResponse> onInvokeActivity(TurnContext turn) {
        var received = received(turn);
        if (isStranger(received)) {
            return CompletableFuture.completedFuture(received.isExtension()
                    ? ExtensionAnswers.refused(received, Reception.UNKNOWN)
                    : InvokeAnswers.of(new PressResult.Refused("NoSchool", Reception.UNKNOWN)));
        }
        return CompletableFuture.completedFuture(switch (Optional.ofNullable(turn.getActivity().getName()).orElse("")) {
            case "adaptiveCard/action" -> presses.invoked(received);
            case "message/submitAction" -> presses.feedback(received);
            case "fileConsent/invoke" -> fileConsents.invoked(received);
            // Dialogues opened from a card would have their place here: task/fetch, task/submit.
            default -> received.isExtension() ? extensions.invoked(received) : InvokeAnswers.notImplemented();
        });
    }

    @Override
    protected CompletableFuture<Void> onInstallationUpdate(TurnContext turn) {
        var received = received(turn);
        return send(turn, received, () -> arrivals.installation(received));
    }

    @Override
    protected CompletableFuture<Void> onConversationUpdateActivity(TurnContext turn) {
        var received = received(turn);
        return send(turn, received, () -> arrivals.conversation(received));
    }

    /** Meetings and the like: nothing of ours. */
    @Override
    protected CompletableFuture<Void> onEventActivity(TurnContext turn) {
        return done();
    }

    @Override
    protected CompletableFuture<Void> onMessageReactionActivity(TurnContext turn) {
        return done();
    }

    /** Before anything else: nothing is shown or done for somebody of no school. */
    private boolean isStranger(VerifiedActivity received) {
        return received.caller().filter(caller -> !reception.knows(caller)).isPresent();
    }

    private List<Outgoing> message(VerifiedActivity received, boolean edited) {
        var activity = received.activity();
        var message = new IncomingMessage(Mentions.strip(activity), edited, received.id(), received.replyToId(),
                Optional.of(received.value()).filter(value -> !value.isMissingNode() && !value.isNull()));
        return received.caller().map(caller -> handlers.messages().onMessage(caller, message)).orElse(List.of());
    }

    private static CompletableFuture<Void> show(TurnContext turn, VerifiedActivity received, PressResult result) {
        return switch (result) {
            case PressResult.Card(var card) when received.replyToId().isPresent() -> {
                var replacement = OutgoingActivity.of(new Outgoing.Card(card, ""), received.scope());
                replacement.setId(received.replyToId().get());
                yield turn.updateActivity(replacement).thenApply(sent -> null);
            }
            case PressResult.Card(var card) -> send(turn, received, List.of(new Outgoing.Card(card, "")));
            case PressResult.Message(var text) -> send(turn, received, List.of(new Outgoing.Text(text)));
            case PressResult.Below(var messages) -> send(turn, received, messages);
            case PressResult.Refused(var code, var message) -> send(turn, received, List.of(new Outgoing.Text(message)));
        };
    }

    private static CompletableFuture<Void> send(TurnContext turn, VerifiedActivity received, Supplier<List<Outgoing>> handler) {
        List<Outgoing> answer;
        try {
            answer = handler.get();
        } catch (RuntimeException e) {
            log.error("A handler of type {} failed: {}", received.activity().getType(), Trace.of(e));
            answer = List.of(new Outgoing.Text(Wording.SOMETHING_WENT_WRONG));
        }
        return send(turn, received, answer);
    }

    private static CompletableFuture<Void> send(TurnContext turn, VerifiedActivity received, List<Outgoing> messages) {
        List<Activity> activities = messages.stream().map(message -> OutgoingActivity.of(message, received.scope())).toList();
        return activities.isEmpty() ? done() : turn.sendActivities(activities).thenApply(sent -> null);
    }

    private static VerifiedActivity received(TurnContext turn) {
        return turn.getTurnState().get(VerifiedActivity.class);
    }

    private static CompletableFuture<Void> done() {
        return CompletableFuture.completedFuture(null);
    }
}
