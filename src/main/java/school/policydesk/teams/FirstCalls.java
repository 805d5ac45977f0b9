package school.policydesk.teams;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks for keys and a token as soon as the program is up: the first person need not wait, and a wrong secret shows at once. */
@Component
final class FirstCalls {

    private static final Logger log = LoggerFactory.getLogger(FirstCalls.class);

    private final SigningKeys keys;
    private final ConnectorTokens tokens;
    private final TurnThreads threads;

    FirstCalls(SigningKeys keys, ConnectorTokens tokens, TurnThreads threads) {
        this.keys = keys;
        this.tokens = tokens;
        this.threads = threads;
    }

    @EventListener(ApplicationReadyEvent.class)
    void make() {
        threads.start(keys::fetchIfNeeded);
        threads.start(() -> {
            if (tokens.get().isEmpty()) {
                log.error("No token for the connector: check MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID. "
                        + "Until there is one, nothing can be answered.");
            }
        });
    }
}
