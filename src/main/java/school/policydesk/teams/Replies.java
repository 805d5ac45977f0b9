package school.policydesk.teams;

import com.microsoft.bot.schema.Activity;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what a turn answers, and does not give up at the first fault: nobody should be left without an answer. Those of one
 * conversation arrive in the order in which they were sent. Safe for use by many threads.
 */
@Component
final class Replies {

    private static final Logger log = LoggerFactory.getLogger(Replies.class);

    private final ConnectorClient connector;
    private final Duration limit;
    private final Clock clock;
    private final Turnstile turnstile = new Turnstile();

    Replies(ConnectorClient connector, TeamsSettings settings, Clock clock) {
        this.connector = connector;
        this.limit = settings.replyLimit();
        this.clock = clock;
    }

    /** The new message's id; empty if it could not be sent, or if the connector didn't say. */
    Optional<String> send(ConversationRef to, Activity activity) {
        return inTurn(to, () -> connector.send(to, activity));
    }

    Optional<String> update(ConversationRef to, Activity activity) {
        return inTurn(to, () -> connector.update(to, activity));
    }

    Optional<String> delete(ConversationRef to, String activityId) {
        return inTurn(to, () -> connector.delete(to, activityId));
    }

    private Optional<String> inTurn(ConversationRef to, Supplier<ConnectorAnswer> call) {
        return turnstile.pass(to.conversationId(), () -> persist(call));
    }

    private Optional<String> persist(Supplier<ConnectorAnswer> call) {
        var patience = new Patience(limit, clock);
        while (true) {
            var answer = call.get();
            var wait = patience.afterwards(answer);
            if (answer instanceof ConnectorAnswer.Accepted(var id, var body)) {
                return id;
            }
            if (wait.isEmpty() || !slept(wait.get())) {
                log.warn("A reply could not be sent: {}", answer);
                return Optional.empty();
            }
        }
    }

    private static boolean slept(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
