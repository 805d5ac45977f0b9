package school.policydesk.teams;

import com.microsoft.aad.msal4j.ManagedIdentityApplication;
import com.microsoft.aad.msal4j.ManagedIdentityId;
import com.microsoft.aad.msal4j.ManagedIdentityParameters;

/** A token for the managed identity that Azure gives the machine; there is no secret. */
final class ManagedIdentityTokens implements TokenSource {

    private final ManagedIdentityApplication app;
    private final String resource;

    ManagedIdentityTokens(TeamsSettings settings, String scope) {
        this.resource = scope.replace("/.default", "");
        this.app = ManagedIdentityApplication.builder(ManagedIdentityId.userAssignedClientId(settings.appId())).build();
    }

    @Override
    public Issued issue() {
        try {
            var result = app.acquireTokenForManagedIdentity(ManagedIdentityParameters.builder(resource).forceRefresh(true).build()).join();
            return new Issued(result.accessToken(), result.expiresOnDate().toInstant());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
