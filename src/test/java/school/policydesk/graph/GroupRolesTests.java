package school.policydesk.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import school.policydesk.people.Role;

/** Tests for roles that a group of the tenant gives. */
@ExtendWith(OutputCaptureExtension.class)
class GroupRolesTests extends TenantRound {

    @BeforeEach
    void leadersAreAGroup() {
        usesGroups();
        hasEverybody();
        graph.everything(GraphStub.GROUPS, "g1", GraphStub.group(LEADERS, GraphStub.member(LEAD)));
        graph.since(GraphStub.USERS, "u1", "u1");
    }

    @Test
    void aMemberHasTheRoleAndIsInTheDirectoryEvenIfNoFileNamesThem() {
        graph.everything(GraphStub.GROUPS, "g1", GraphStub.group(LEADERS, GraphStub.member(LEAD)), GraphStub.group(LEADERS, GraphStub.member(NEWCOMER),
                "{\"@odata.type\":\"#microsoft.graph.group\",\"id\":\"" + PUPIL + "\"}"));
        graph.everything(GraphStub.USERS, "u1", GraphStub.user(HEAD, "Head", true), GraphStub.user(LEAD, "Lead", true), GraphStub.user(NEWCOMER, "New leader", HEAD));

        start();

        assertThat(ids()).containsExactly(HEAD, LEAD, NEWCOMER);
        assertThat(person(LEAD).roles()).contains(Role.SENIOR_LEADER);
        assertThat(person(NEWCOMER).roles()).containsExactly(Role.SENIOR_LEADER);
        assertThat(person(NEWCOMER).name()).isEqualTo("New leader");
        assertThat(graph.asked().getFirst().getUrl()).isEqualTo("/v1.0/groups/delta?$filter=id%20eq%20'" + LEADERS + "'&$select=id,members");
    }

    @Test
    void whoeverLeavesTheGroupLosesTheRoleWhenSomebodyElseHasIt() {
        graph.since(GraphStub.GROUPS, "g1", "g2", GraphStub.group(LEADERS, GraphStub.noLongerMember(LEAD), GraphStub.member(TEACHER)));
        var desk = start();

        next(desk);

        assertThat(person(LEAD).roles()).containsExactly(Role.STAFF);
        assertThat(person(TEACHER).roles()).contains(Role.SENIOR_LEADER);
    }

    @Test
    void aNeededRoleIsNotTakenFromTheLastWhoHasItUnlessTheyHaveLeft(CapturedOutput output) {
        graph.since(GraphStub.GROUPS, "g1", "g2", GraphStub.group(LEADERS, GraphStub.noLongerMember(LEAD)));
        graph.since(GraphStub.GROUPS, "g2", "g3");
        var desk = start();

        next(desk);
        assertThat(person(LEAD).roles()).contains(Role.SENIOR_LEADER);
        assertThat(output).contains("ALARM: by the tenant nobody has the role senior-leader");

        graph.since(GraphStub.USERS, "u1", "u2", GraphStub.user(LEAD, "Lead", false));
        next(desk);
        assertThat(ids()).containsExactly(HEAD, NAMED, CHAIR, TEACHER);
    }

    @Test
    void aGroupThatIsGoneTakesNobodysRoleAndALeaverIsGoneAllTheSame() {
        graph.since(GraphStub.GROUPS, "g1", "g2", GraphStub.removed(LEADERS, "changed"));
        graph.since(GraphStub.USERS, "u1", "u2", GraphStub.user(TEACHER, "Teacher", false));
        var desk = start();

        next(desk);

        assertThat(desk.fault()).hasValueSatisfying(fault -> assertThat(fault).contains(LEADERS));
        assertThat(person(LEAD).roles()).contains(Role.SENIOR_LEADER);
        assertThat(ids()).doesNotContain(TEACHER);
        assertThat(desk.age()).as("not all of it is known").isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void accountsThatCantBeReadLeaveRolesAsTheyAre() {
        graph.since(GraphStub.GROUPS, "g1", "g2", GraphStub.group(LEADERS, GraphStub.member(TEACHER)));
        graph.on(get(urlPathEqualTo(GraphStub.USERS)).withQueryParam("$deltatoken", equalTo("u1")).willReturn(GraphStub.error(500, "x")));
        var desk = start();

        next(desk);

        assertThat(desk.fault()).isPresent();
        assertThat(ids()).containsExactly(HEAD, LEAD, NAMED, CHAIR, TEACHER);
        assertThat(person(TEACHER).roles()).contains(Role.SENIOR_LEADER);
    }

    private void next(TenantDesk desk) {
        clock.pass(Duration.ofMinutes(15));
        assertThat(desk.runDue()).isTrue();
    }
}
