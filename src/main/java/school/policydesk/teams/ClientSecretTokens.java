package school.policydesk.teams;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import java.net.MalformedURLException;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A token from Entra ID for an app registration with a client secret. */
final class ClientSecretTokens implements TokenSource {

    private final ConfidentialClientApplication app;
    private final String scope;

    ClientSecretTokens(TeamsSettings settings, String scope) {
        this(settings, scope, builder -> builder.connectTimeoutForDefaultHttpClient(2_000).readTimeoutForDefaultHttpClient(8_000));
    }

    ClientSecretTokens(TeamsSettings settings, String scope, UnaryOperator<ConfidentialClientApplication.Builder> http) {
        this.scope = scope;
        try {
            var builder = ConfidentialClientApplication
                    .builder(settings.appId(), ClientCredentialFactory.createFromSecret(settings.appPassword()))
                    .authority(settings.tokenAuthority().replaceAll("/+$", "") + "/" + settings.tenantId())
                    .instanceDiscovery(false);
            this.app = http.apply(builder).build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("BOT_TOKEN_AUTHORITY", e);
        }
    }

    @Override
    public Issued issue() {
        var result = app.acquireToken(ClientCredentialParameters.builder(Set.of(scope)).skipCache(true).build()).join();
        return new Issued(result.accessToken(), result.expiresOnDate().toInstant());
    }
}
