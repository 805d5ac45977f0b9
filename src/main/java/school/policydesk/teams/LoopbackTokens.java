package school.policydesk.teams;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;

/** A token from a stand-in on this machine over plain http, which Microsoft's own library refuses to talk to. */
final class LoopbackTokens implements TokenSource {

    private final URI address;
    private final String form;
    private final SmallDocuments documents;
    private final Clock clock;

    LoopbackTokens(TeamsSettings settings, String scope, SmallDocuments documents, Clock clock) {
        this.address = URI.create(settings.tokenAuthority().replaceAll("/+$", "") + "/" + settings.tenantId() + "/oauth2/v2.0/token");
        this.form = "grant_type=client_credentials&client_id=" + encode(settings.appId())
                + "&client_secret=" + encode(settings.appPassword()) + "&scope=" + encode(scope);
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Issued issue() {
        try {
            var answer = JSONObjectUtils.parse(documents.post(address, form));
            return new Issued(JSONObjectUtils.getString(answer, "access_token"),
                    clock.instant().plusSeconds(JSONObjectUtils.getLong(answer, "expires_in")));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
