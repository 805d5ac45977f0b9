package school.policydesk.teams;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;

/** Who issues the bot's tokens. */
interface TokenSource {

    /** The connector's. */
    String SCOPE = "https://api.botframework.com/.default";

    record Issued(String token, Instant expires) {}

    /** A new one, however fresh the last. @throws RuntimeException if there is none to be had */
    Issued issue();

    /** By the settings, for one of Microsoft's services. */
    static TokenSource of(TeamsSettings settings, String scope, SmallDocuments documents, Clock clock) {
        if (URI.create(settings.tokenAuthority()).getScheme().equalsIgnoreCase("http")) {
            return new LoopbackTokens(settings, scope, documents, clock);
        }
        return settings.usesManagedIdentity() ? new ManagedIdentityTokens(settings, scope) : new ClientSecretTokens(settings, scope);
    }
}
