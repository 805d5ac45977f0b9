package school.policydesk.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import school.policydesk.people.Directories;
import school.policydesk.people.StaffId;

/** Tests for {@link TenantDesk}: who is in the directory after what Graph answered. */
@ExtendWith(OutputCaptureExtension.class)
class TenantDeskTests extends TenantRound {

    private static final Duration ROUND = Duration.ofMinutes(15);

    @Test
    void readsPageAfterPageAndKeepsNothingOfPupils() {
        graph.on(get(urlPathEqualTo(GraphStub.USERS)).willReturn(graph.page("@odata.nextLink", GraphStub.USERS, "$skiptoken=2", GraphStub.user(HEAD, "Head", true), GraphStub.user(PUPIL, "A pupil", true))));
        graph.on(get(urlPathEqualTo(GraphStub.USERS)).withQueryParam("$skiptoken", equalTo("2")).willReturn(graph.page("@odata.deltaLink", GraphStub.USERS, "$deltatoken=u1", GraphStub.user(CHAIR, "Chair", true))));

        start();

        assertThat(ids()).containsExactly(HEAD, CHAIR);
        var asked = graph.asked();
        assertThat(asked).extracting(request -> request.getUrl()).containsExactly(
                "/v1.0/users/delta?$select=id,displayName,accountEnabled,manager", "/v1.0/users/delta?$skiptoken=2");
        assertThat(asked).allSatisfy(request -> assertThat(request.getHeader("Authorization")).isEqualTo("Bearer token-1"));
        assertThat(jdbc.sql("select body from tenant_known").query(String.class).single()).contains(HEAD).doesNotContain(PUPIL, "A pupil");
    }

    @Test
    void whoeverIsDisabledOrDeletedIsAStrangerInTheNextRound() {
        hasEverybody();
        graph.since(GraphStub.USERS, "u1", "u2", GraphStub.user(TEACHER, "Teacher", false), GraphStub.removed(LEAD, "changed"));
        var desk = start();
        assertThat(ids()).contains(TEACHER, LEAD);
        graph.asked();

        clock.pass(ROUND.minusSeconds(1));
        assertThat(desk.runDue()).isFalse();
        clock.pass(Duration.ofSeconds(1));
        assertThat(desk.runDue()).isTrue();

        assertThat(ids()).containsExactly(HEAD, NAMED, CHAIR);
        assertThat(directories.all()).noneMatch(school -> school.find(new StaffId(TEACHER)).isPresent());
        assertThat(graph.asked()).singleElement().extracting(request -> request.getUrl()).isEqualTo("/v1.0/users/delta?$deltatoken=u1");
        assertThat(desk.listedWithoutAccount()).isEqualTo(2);
    }

    @Test
    void anAccountThatIsEnabledAgainIsBack() {
        hasEverybody();
        graph.since(GraphStub.USERS, "u1", "u2", GraphStub.removed(TEACHER, "changed"));
        graph.since(GraphStub.USERS, "u2", "u3", GraphStub.user(TEACHER, "Teacher", LEAD));
        var desk = start();
        next(desk);
        assertThat(ids()).doesNotContain(TEACHER);

        next(desk);

        assertThat(ids()).contains(TEACHER);
    }

    @Test
    void anEntryWithoutItsStateIsNotTakenForEnabled() {
        graph.everything(GraphStub.USERS, "u1", GraphStub.user(HEAD, "Head", true), "{\"id\":\"" + TEACHER + "\",\"displayName\":\"Teacher\"}");

        start();

        assertThat(ids()).containsExactly(HEAD);
    }

    @Test
    void managersAreTheTenantsWhereTheFileNamesNoneAndSomeHaveNone() {
        directories = new Directories(List.of(file(PEOPLE.replace("name: Named Person,", "name: Named Person, lineManager: Chair,"))));
        graph.everything(GraphStub.USERS, "u1", GraphStub.user(HEAD, "Head", HEAD), GraphStub.user(LEAD, "Lead", HEAD), GraphStub.user(NAMED, "Named", HEAD),
                GraphStub.user(CHAIR, "Chair", true), GraphStub.user(TEACHER, "Teacher", PUPIL));
        graph.since(GraphStub.USERS, "u1", "u2", "{\"id\":\"" + LEAD + "\",\"manager@delta\":[" + GraphStub.noLongerMember(HEAD) + "," + GraphStub.member(CHAIR) + "]}",
                "{\"id\":\"" + TEACHER + "\",\"manager@delta\":[" + GraphStub.noLongerMember(PUPIL) + "]}");

        var desk = start();
        assertThat(person(HEAD).lineManager()).as("nobody manages themselves").isEmpty();
        assertThat(person(LEAD).lineManager()).contains(new StaffId(HEAD));
        assertThat(person(NAMED).lineManager()).as("the file goes first").contains(new StaffId(CHAIR));
        assertThat(person(CHAIR).lineManager()).isEmpty();
        assertThat(staff().lineManagerOf(new StaffId(TEACHER))).as("a manager who isn't staff").isEmpty();

        next(desk);
        assertThat(person(LEAD).lineManager()).contains(new StaffId(CHAIR));
        assertThat(person(TEACHER).lineManager()).isEmpty();
        assertThat(person(LEAD).name()).isEqualTo("Senior leader");
    }

    @Test
    void anExpiredTokenMeansReadingEverythingAnew() {
        hasEverybody();
        var desk = start();
        graph.asked();
        graph.everything(GraphStub.USERS, "u9", GraphStub.user(HEAD, "Head", true), GraphStub.user(NAMED, "Named", true));
        graph.on(get(urlPathEqualTo(GraphStub.USERS)).withQueryParam("$deltatoken", equalTo("u1")).willReturn(GraphStub.error(410, "syncStateNotFound")));

        next(desk);

        assertThat(desk.fault()).isEmpty();
        assertThat(ids()).as("whoever isn't in the new reading is gone").containsExactly(HEAD, NAMED);
        assertThat(graph.asked()).extracting(request -> request.getUrl()).containsExactly("/v1.0/users/delta?$deltatoken=u1", "/v1.0/users/delta?$select=id,displayName,accountEnabled,manager");
    }

    @Test
    void waitsAsLongAsGraphAsks() {
        hasEverybody();
        var desk = start();
        graph.everywhere(aResponse().withStatus(429).withHeader("Retry-After", "600"));
        next(desk);
        graph.asked();
        hasEverybody();
        graph.since(GraphStub.USERS, "u1", "u2", GraphStub.user(TEACHER, "Teacher", false));

        clock.pass(Duration.ofSeconds(599));
        assertThat(desk.runDue()).isFalse();
        assertThat(graph.asked()).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        assertThat(desk.runDue()).isTrue();

        assertThat(ids()).doesNotContain(TEACHER);
    }

    @Test
    void namesThePermissionThatIsMissing(CapturedOutput output) {
        usesGroups();
        hasEverybody();
        graph.everything(GraphStub.GROUPS, "g1", GraphStub.group(LEADERS, GraphStub.member(LEAD)));
        graph.on(get(urlPathEqualTo(GraphStub.USERS)).willReturn(GraphStub.error(403, "Authorization_RequestDenied")));
        assertThatExceptionOfType(TenantUnread.class).isThrownBy(this::start).withMessageContaining("User.Read.All").withMessageContaining("Authorization_RequestDenied");

        graph.on(get(urlPathEqualTo(GraphStub.GROUPS)).willReturn(GraphStub.error(403, "Authorization_RequestDenied")));
        assertThatExceptionOfType(TenantUnread.class).isThrownBy(this::start).withMessageContaining("GroupMember.Read.All");
        assertThat(output).doesNotContain("Something about a person");
    }

    @Test
    void keepsTheLastGoodStateAndAlarmsAfterADay(CapturedOutput output) {
        hasEverybody();
        var desk = start();
        var before = ids();
        graph.everywhere(GraphStub.error(500, "generalException"));

        for (int hours = 0; hours < 24; hours++) {
            clock.pass(Duration.ofHours(1));
            desk.runDue();
        }
        assertThat(ids()).isEqualTo(before);
        assertThat(output).doesNotContain("ALARM");
        assertThat(new TenantHealth(desk).health().getStatus()).isEqualTo(Status.UP);

        clock.pass(Duration.ofMinutes(1));
        desk.runDue();
        clock.pass(Duration.ofMinutes(1));
        desk.runDue();
        assertThat(output.toString().split("ALARM: the directory is", -1)).as("alarms").hasSize(2);
        assertThat(new TenantHealth(desk).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(ids()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\":[{\"id\":", "{\"value\":[]}", "<html>", ""})
    void aPageThatIsCutOffMakesNobodyALeaver(String body) {
        hasEverybody();
        var desk = start();
        var before = ids();
        graph.on(get(urlPathEqualTo(GraphStub.USERS)).withQueryParam("$deltatoken", equalTo("u1")).willReturn(okJson(body)));

        next(desk);

        assertThat(desk.fault()).isPresent();
        assertThat(ids()).isEqualTo(before);
    }

    @Test
    void aLinkToElsewhereIsNotFollowed() {
        try (var elsewhere = new GraphStub()) {
            graph.on(get(urlPathEqualTo(GraphStub.USERS)).willReturn(okJson("{\"value\":[],\"@odata.nextLink\":\"" + elsewhere.address() + "/v1.0/users/delta?$skiptoken=1\"}")));

            assertThatExceptionOfType(TenantUnread.class).isThrownBy(this::start).withMessageContaining("somewhere else");
            assertThat(elsewhere.asked()).isEmpty();
        }
    }

    @Test
    void aRefusedTokenIsRenewedOnce() {
        graph.on(get(urlPathEqualTo(GraphStub.USERS)).inScenario("token").whenScenarioStateIs(Scenario.STARTED).willSetStateTo("renewed").willReturn(aResponse().withStatus(401)));
        graph.on(get(urlPathEqualTo(GraphStub.USERS)).inScenario("token").whenScenarioStateIs("renewed").withHeader("Authorization", equalTo("Bearer token-2"))
                .willReturn(graph.page("@odata.deltaLink", GraphStub.USERS, "$deltatoken=u1", GraphStub.user(HEAD, "Head", true))));

        start();

        assertThat(ids()).containsExactly(HEAD);
    }

    @Test
    void aRestartWhileGraphIsAwayBringsNobodyBack() {
        hasEverybody();
        graph.since(GraphStub.USERS, "u1", "u2", GraphStub.user(TEACHER, "Teacher", false));
        next(start());
        graph.everywhere(GraphStub.error(503, "serviceNotAvailable"));

        directories = new Directories(List.of(file(PEOPLE)));
        assertThat(ids()).contains(TEACHER);
        start();

        assertThat(ids()).containsExactly(HEAD, LEAD, NAMED, CHAIR);
    }

    @Test
    void aFileThatIsReadAgainBringsNobodyBack() {
        hasEverybody();
        graph.since(GraphStub.USERS, "u1", "u2", GraphStub.user(TEACHER, "Teacher", false));
        next(start());

        directories.replace(file(PEOPLE));

        assertThat(ids()).containsExactly(HEAD, LEAD, NAMED, CHAIR);
    }

    @Test
    void somebodyNewInTheFileIsAskedForAtOnce() {
        hasEverybody();
        var desk = start();
        directories.replace(file(PEOPLE + "  - {id: " + NEWCOMER + ", name: New teacher}\n"));
        assertThat(ids()).as("not before the tenant says so").doesNotContain(NEWCOMER);
        graph.everything(GraphStub.USERS, "u5", GraphStub.user(HEAD, "Head", true), GraphStub.user(NEWCOMER, "New", HEAD));

        assertThat(desk.runDue()).isTrue();

        assertThat(ids()).containsExactly(HEAD, NEWCOMER);
    }

    @Test
    void withoutATenantAndWithoutAMemoryItDoesntStart() {
        graph.token = "";
        assertThatExceptionOfType(TenantUnread.class).isThrownBy(this::start).withMessageContaining("no token");
        directories = new Directories(List.of(file(PEOPLE.replace("sample: false", "sample: true"))));
        assertThatExceptionOfType(TenantUnread.class).isThrownBy(this::start).withMessageContaining("sample people");
        usesGroups();
        assertThatExceptionOfType(TenantUnread.class).isThrownBy(() -> new NoGraph(directories)).withMessageContaining("GRAPH_ENABLED");
    }

    private void next(TenantDesk desk) {
        clock.pass(ROUND);
        assertThat(desk.runDue()).isTrue();
    }
}
