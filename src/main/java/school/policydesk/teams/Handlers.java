package school.policydesk.teams;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who answers what; where nobody does yet, something harmless stands in. */
@Component
final class Handlers {

    private final MessageHandler messages;
    private final ArrivalHandler arrivals;
    private final FeedbackHandler feedback;

    Handlers(ObjectProvider<MessageHandler> messages, ObjectProvider<ArrivalHandler> arrivals, ObjectProvider<FeedbackHandler> feedback) {
        this.messages = messages.getIfAvailable(HelpOnly::new);
        this.arrivals = arrivals.getIfAvailable(() -> arrival -> List.of());
        this.feedback = feedback.getIfAvailable(() -> given -> {});
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
}
