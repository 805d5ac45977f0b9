package school.policydesk.teams;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who answers what; where nobody does yet, something harmless stands in. */
@Component
final class Handlers {

    private final MessageHandler messages;
    private final ArrivalHandler arrivals;
    private final FeedbackHandler feedback;
    private final Optional<FileConsentHandler> fileConsent;
    private final Optional<SearchHandler> search;
    private final Optional<MessageActionHandler> messageAction;

    Handlers(ObjectProvider<MessageHandler> messages, ObjectProvider<ArrivalHandler> arrivals, ObjectProvider<FeedbackHandler> feedback,
            ObjectProvider<FileConsentHandler> fileConsent, ObjectProvider<SearchHandler> search,
            ObjectProvider<MessageActionHandler> messageAction) {
        this.messages = messages.getIfAvailable(HelpOnly::new);
        this.arrivals = arrivals.getIfAvailable(() -> arrival -> List.of());
        this.feedback = feedback.getIfAvailable(() -> given -> {});
        this.fileConsent = Optional.ofNullable(fileConsent.getIfAvailable());
        this.search = Optional.ofNullable(search.getIfAvailable());
        this.messageAction = Optional.ofNullable(messageAction.getIfAvailable());
    }

    MessageHandler messages() {
        return messages;
    }

    ArrivalHandler arrivals() {
        return arrivals;
    }

    FeedbackHandler feedback() {
        return feedback;
    }

    /** Empty where no files are offered. */
    Optional<FileConsentHandler> fileConsent() {
        return fileConsent;
    }

    /** Empty where nothing can be searched. */
    Optional<SearchHandler> search() {
        return search;
    }

    /** Empty where nothing can be done with a message. */
    Optional<MessageActionHandler> messageAction() {
        return messageAction;
    }
}
