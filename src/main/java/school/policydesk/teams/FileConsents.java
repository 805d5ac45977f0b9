package school.policydesk.teams;

import com.microsoft.bot.builder.InvokeResponse;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers to the question whether a file may be saved ({@code fileConsent/invoke}). Teams is answered at once, the person when it is done. */
@Component
final class FileConsents {

    private static final Logger log = LoggerFactory.getLogger(FileConsents.class);

    private final Handlers handlers;
    private final Replies replies;
    private final TurnThreads threads;

    FileConsents(Handlers handlers, Replies replies, TurnThreads threads) {
        this.handlers = handlers;
        this.replies = replies;
        this.threads = threads;
    }

    InvokeResponse invoked(VerifiedActivity received) {
        if (handlers.fileConsent().isEmpty()) {
            return InvokeAnswers.notImplemented();
        }
        if (received.caller().isEmpty()) {
            return InvokeAnswers.malformed();
        }
        var consent = FileConsent.of(received.caller().get(), received);
        threads.start(() -> tell(received, consent, carryOut(handlers.fileConsent().get(), consent)));
        return new InvokeResponse(200, null);
    }

    private static FileConsentHandler.Done carryOut(FileConsentHandler handler, FileConsent consent) {
        try {
            return handler.onConsent(consent);
        } catch (RuntimeException e) {
            log.error("The file consent handler failed: {}", Trace.of(e));
            return new FileConsentHandler.Done(Optional.empty(), List.of(new Outgoing.Text(Wording.SOMETHING_WENT_WRONG)));
        }
    }

    private void tell(VerifiedActivity received, FileConsent consent, FileConsentHandler.Done done) {
        done.instead().ifPresent(sentence -> {
            var text = new Outgoing.Text(sentence);
            if (consent.cardActivityId().flatMap(card -> replace(received.conversation(), card, text)).isEmpty()) {
                send(received.conversation(), text);
            }
        });
        done.below().forEach(message -> send(received.conversation(), message));
    }

    private Optional<String> replace(ConversationRef in, String card, Outgoing message) {
        var activity = OutgoingActivity.of(message, in);
        activity.setId(card);
        return replies.update(in, activity);
    }

    private void send(ConversationRef to, Outgoing message) {
        replies.send(to, OutgoingActivity.of(message, to));
    }
}
