package school.policydesk.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** Tests for {@link AppInstaller}. */
@ExtendWith(OutputCaptureExtension.class)
class AppInstallerTests extends TenantRound {

    private static final String APP = "12345678-9abc-def0-1234-56789abcdef0";
    private static final String INSTALL = "/v1.0/users/%s/teamwork/installedApps";

    @BeforeEach
    void everybodyIsThere() {
        hasEverybody();
        graph.since(GraphStub.USERS, "u1", "u1");
        graph.on(post(urlPathMatching("/v1.0/users/.*/teamwork/installedApps")).willReturn(aResponse().withStatus(201)));
    }

    @Test
    void installsTheAppOnceForEveryMemberOfStaff() {
        graph.on(post(urlPathEqualTo(INSTALL.formatted(CHAIR))).willReturn(GraphStub.error(409, "Conflict")));
        var desk = start(APP);

        next(desk);

        var posted = posted();
        assertThat(posted).extracting(LoggedRequest::getUrl).containsExactlyInAnyOrderElementsOf(List.of(HEAD, LEAD, NAMED, CHAIR, TEACHER).stream().map(INSTALL::formatted).toList());
        assertThat(new JsonMapper().readTree(posted.getFirst().getBodyAsString()).path("teamsApp@odata.bind").asString())
                .isEqualTo(graph.address() + "/v1.0/appCatalogs/teamsApps/" + APP);
        next(desk);
        assertThat(posted()).as("it is there for everybody").isEmpty();

        clock.pass(Duration.ofDays(7));
        next(desk);
        assertThat(posted()).as("whoever has removed it gets it again").hasSize(5);
    }

    @Test
    void installsNothingUnlessTheSchoolNamesTheApp() {
        next(start(""));
        assertThat(posted()).isEmpty();
    }

    @Test
    void namesThePermissionAndTriesAgainTomorrow(CapturedOutput output) {
        graph.on(post(urlPathMatching("/v1.0/users/.*/teamwork/installedApps")).willReturn(GraphStub.error(403, "Forbidden")));
        var desk = start(APP);

        next(desk);
        assertThat(output.toString().split("TeamsAppInstallation.ReadWriteSelfForUser.All", -1)).as("said once").hasSize(2);
        posted();
        next(desk);
        assertThat(posted()).isEmpty();
        clock.pass(Duration.ofDays(1));
        next(desk);
        assertThat(posted()).hasSize(5);
    }

    @Test
    void stopsWhenGraphIsBusyAndGoesOnLater() {
        graph.on(post(urlPathMatching("/v1.0/users/.*/teamwork/installedApps")).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "30")));
        var desk = start(APP);

        next(desk);
        assertThat(posted()).hasSize(1);
        graph.on(post(urlPathMatching("/v1.0/users/.*/teamwork/installedApps")).willReturn(aResponse().withStatus(201)));
        next(desk);
        assertThat(posted()).hasSize(5);
    }

    private List<LoggedRequest> posted() {
        return graph.asked().stream().filter(request -> request.getMethod().getName().equals("POST")).toList();
    }

    private void next(TenantDesk desk) {
        clock.pass(Duration.ofMinutes(15));
        assertThat(desk.runDue()).isTrue();
    }
}
