package school.policydesk.teams;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The bot's own token for the connector: kept, and renewed well before it runs out. Safe for use by many threads. */
@Component
final class ConnectorTokens {

    private static final Duration RENEW_BEFORE = Duration.ofMinutes(10);
    private static final Duration UNUSABLE_BEFORE = Duration.ofSeconds(30);
    /** A connector that refuses every token must not make us fetch one for each message. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Renewed<String> token;

    ConnectorTokens(TeamsSettings settings, SmallDocuments documents, Clock clock) {
        this.token = renewed("a token for the connector", TokenSource.of(settings, TokenSource.SCOPE, documents, clock), clock);
    }

    /** Empty if none can be had now. */
    Optional<String> get() {
        return token.get();
    }

    /** A newer one, because the connector refused this one; empty if there is none. */
    Optional<String> insteadOf(String refused) {
        return token.insteadOf(refused);
    }

    static Renewed<String> renewed(String name, TokenSource source, Clock clock) {
        return new Renewed<>(name, () -> lease(source.issue()), PAUSE, clock);
    }

    private static Renewed.Lease<String> lease(TokenSource.Issued issued) {
        return new Renewed.Lease<>(issued.token(), issued.expires().minus(RENEW_BEFORE), issued.expires().minus(UNUSABLE_BEFORE));
    }
}
