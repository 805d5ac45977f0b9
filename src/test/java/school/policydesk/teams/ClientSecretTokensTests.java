package school.policydesk.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientSecretTokensTests {

    private final List<HttpRequest> asked = new ArrayList<>();
    private int status = 200;
    private String answer = "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"t\"}";

    @Test
    void asksTheSchoolsTenantAfreshEachTime() {
        var tokens = tokens();
        var issued = tokens.issue();
        tokens.issue();
        assertThat(issued.token()).isEqualTo("t");
        assertThat(issued.expires()).isBetween(Instant.now().plus(Duration.ofMinutes(58)), Instant.now().plus(Duration.ofMinutes(61)));
        assertThat(asked).hasSize(2);
        assertThat(asked.getFirst().url().toString())
                .startsWith("https://login.microsoftonline.com/" + MicrosoftStub.TENANT + "/oauth2/v2.0/token");
        assertThat(asked.getFirst().body()).contains("grant_type=client_credentials", "client_secret=not-a-secret", "api.botframework.com");
    }

    @Test
    void hasNothingToShowWhenTheSecretIsWrong() {
        status = 401;
        answer = "{\"error\":\"invalid_client\"}";
        assertThatThrownBy(() -> tokens().issue()).isInstanceOf(RuntimeException.class);
    }

    private ClientSecretTokens tokens() {
        var settings = new TeamsSettings(TeamsSettings.SINGLE_TENANT, MicrosoftStub.APP, "not-a-secret", MicrosoftStub.TENANT,
                "https://login.botframework.com/v1/.well-known/openidconfiguration", "https://login.microsoftonline.com/", "",
                "smba.trafficmanager.net", Duration.ofSeconds(5), Duration.ofSeconds(9), Duration.ofSeconds(60));
        return new ClientSecretTokens(settings, TokenSource.SCOPE, builder -> builder.httpClient(this::respond));
    }

    private HttpResponse respond(HttpRequest request) {
        asked.add(request);
        var response = new HttpResponse().statusCode(status).body(answer);
        response.addHeaders(Map.of("Content-Type", List.of("application/json")));
        return response;
    }
}
