package school.policydesk.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.policydesk.graph.GraphSettings;

/** Tests for {@link GraphDoor}. */
class GraphDoorTests {

    private static final MicrosoftStub MICROSOFT = MicrosoftStub.start();

    @BeforeEach
    void well() {
        MICROSOFT.reset();
    }

    @AfterAll
    static void stop() {
        MICROSOFT.close();
    }

    @Test
    void asksTheSameAuthorityForATokenForGraph() {
        var http = new OutboundHttp();
        var door = new GraphDoor(http, TestSettings.of(MICROSOFT), graph("http://127.0.0.1:1/v1.0", ""), new SmallDocuments(http), new TestClock());

        assertThat(door.token()).hasValueSatisfying(token -> assertThat(token).startsWith("token-"));
        assertThat(door.token()).isEqualTo(door.token());
        assertThat(MICROSOFT.requests("/" + MicrosoftStub.TENANT + "/oauth2/v2.0/token")).singleElement()
                .satisfies(asked -> assertThat(URLDecoder.decode(asked.getBodyAsString(), StandardCharsets.UTF_8)).contains("scope=https://graph.microsoft.com/.default"));
    }

    @Test
    void asksForATokenForTheCloudsOwnGraph() {
        assertThat(graph("https://graph.microsoft.us/v1.0/", "").scope()).isEqualTo("https://graph.microsoft.us/.default");
        assertThat(graph("http://127.0.0.1:80/v1.0/", "").scope()).isEqualTo("https://graph.microsoft.com/.default");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://graph.microsoft.com/v1.0", "graph.microsoft.com", "ftp://127.0.0.1", "https://", " :"})
    void aTokenGoesNowhereElse(String url) {
        assertThatExceptionOfType(SettingsException.class).isThrownBy(() -> GraphDoor.check(graph(url, ""))).withMessageContaining("GRAPH_URL");
    }

    @Test
    void theAppIsNamedByAnId() {
        assertThatExceptionOfType(SettingsException.class).isThrownBy(() -> GraphDoor.check(graph("https://graph.microsoft.com/v1.0", "Policy Desk")))
                .withMessageContaining("GRAPH_TEAMS_APP_ID");
        assertThatCode(() -> GraphDoor.check(graph("https://graph.microsoft.com/v1.0", MicrosoftStub.APP))).doesNotThrowAnyException();
    }

    private static GraphSettings graph(String url, String app) {
        return new GraphSettings(true, url, app, Duration.ofMinutes(15));
    }
}
