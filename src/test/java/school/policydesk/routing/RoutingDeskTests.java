package school.policydesk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policydesk.routing.TestSchool.BEHAVIOUR;
import static school.policydesk.routing.TestSchool.CHAIR;
import static school.policydesk.routing.TestSchool.DEPUTY;
import static school.policydesk.routing.TestSchool.HEAD_1;
import static school.policydesk.routing.TestSchool.HEAD_2;
import static school.policydesk.routing.TestSchool.KS1;
import static school.policydesk.routing.TestSchool.KS2;
import static school.policydesk.routing.TestSchool.SAFEGUARDING;
import static school.policydesk.routing.TestSchool.SAFEGUARDING_2;
import static school.policydesk.routing.TestSchool.TEACHER;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policydesk.cases.CaseKind;
import school.policydesk.people.Person;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/** Tests for {@link RoutingDesk}: the policy's own routing, stand-ins and the way up the ladder. */
class RoutingDeskTests {

    private final TestSchool school = new TestSchool();

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "MISUSE, senior-leader, a senior leader, 4",
        "POLICY_QUESTION, senior-leader, a senior leader, 4",
        "POST_CHECK, line-manager, the line manager, 1",
        "DISPARAGING_CONTENT, line-manager, the line manager, 1",
        "ACCOUNT_REQUEST, approval, the headteacher or the deputy headteacher, 3",
        "MEDIA_ENQUIRY, headteacher, the headteacher, 2",
        "PARENT_COMMENT, senior-leader, a senior leader, 4",
        "CYBERBULLYING, behaviour-lead, the behaviour lead, 1",
    })
    void goesWhereThePolicySays(CaseKind kind, String track, String label, int recipients) {
        var steps = school.desk().firstSteps(school.route(kind, TEACHER), school.now());

        assertThat(steps).singleElement().satisfies(step -> {
            assertThat(step.track()).isEqualTo(track);
            assertThat(step.rung()).isZero();
            assertThat(step.rungLabel()).isEqualTo(label);
            assertThat(step.recipients()).hasSize(recipients);
        });
    }

    @Test
    void everybodyWhomSomeRungCouldCallOnSomeDayIsARecipient() {
        school.deputy(CHAIR, TestSchool.SITE);

        assertThat(school.desk().recipients(school.route(CaseKind.MISUSE, TEACHER).school())).extracting(Person::name).containsExactlyInAnyOrder(
                HEAD_1, HEAD_2, DEPUTY, BEHAVIOUR, SAFEGUARDING, SAFEGUARDING_2, KS1, KS2, TestSchool.OFFICE, CHAIR, TestSchool.SITE);
    }

    @Test
    void safeguardingGoesToTheLineManagerAndTheNamedPersonsAtOnce() {
        var steps = school.desk().firstSteps(school.route(CaseKind.SAFEGUARDING, TEACHER), school.now());

        assertThat(steps).extracting(Step::track).containsExactly("line-manager", "named-person");
        assertThat(school.names(steps.getFirst())).containsExactly(KS2);
        assertThat(school.names(steps.getLast())).containsExactly(SAFEGUARDING_2, SAFEGUARDING);
    }

    @Test
    void climbsToTheFallbackAndStaysThere() {
        var route = school.route(CaseKind.DISPARAGING_CONTENT, TEACHER);

        assertThat(school.names(next(route, "line-manager", 0))).containsExactly(BEHAVIOUR, DEPUTY, KS2, SAFEGUARDING);
        assertThat(school.names(next(route, "line-manager", 1))).containsExactly(HEAD_1, HEAD_2);
        var last = next(route, "line-manager", 2);
        assertThat(school.names(last)).containsExactly(CHAIR);
        assertThat(last.rungLabel()).isEqualTo("the chair of governors");
        assertThat(next(route, "line-manager", last.rung())).isEqualTo(last);
        assertThat(next(route, "line-manager", 99).rung()).isEqualTo(last.rung());
    }

    @Test
    void aTrackThatIsInTheFileNoMoreGoesToTheFallback() {
        var step = next(school.route(CaseKind.MISUSE, TEACHER), "renamed", 0);

        assertThat(step.track()).isEqualTo("renamed");
        assertThat(school.names(step)).containsExactly(CHAIR);
    }

    @Test
    void anAbsentHoldersDeputyStandsIn() {
        school.away(BEHAVIOUR);

        var step = first(CaseKind.CYBERBULLYING, TEACHER);

        assertThat(school.names(step)).containsExactly(DEPUTY);
        assertThat(step.rungLabel()).isEqualTo("the behaviour lead");
        assertThat(step.reasons()).containsExactly("Deputy headteacher: stands in for Behaviour lead (behaviour-lead)");
    }

    @Test
    void aDeputyWhoIsAwayTooIsStoodInForByTheirOwn() {
        school.away(BEHAVIOUR, DEPUTY);

        assertThat(school.names(first(CaseKind.CYBERBULLYING, TEACHER))).containsExactly(KS2);
    }

    @Test
    void aCircleOfDeputiesWhoAreAllAwayEndsAtTheNextRung() {
        school.away(HEAD_1, HEAD_2);

        assertThat(school.names(first(CaseKind.MEDIA_ENQUIRY, TEACHER))).containsExactly(DEPUTY);
    }

    @Test
    void ofSeveralRolesOnARungWhoeverIsThereGetsIt() {
        school.away(HEAD_1, HEAD_2);

        var step = first(CaseKind.ACCOUNT_REQUEST, TEACHER);

        assertThat(school.names(step)).containsExactly(DEPUTY);
        assertThat(step.rungLabel()).isEqualTo("the deputy headteacher");
    }

    @Test
    void aReporterWithoutALineManagerGoesToTheNextRung() {
        school.lineManager(TEACHER, "");

        assertThat(first(CaseKind.POST_CHECK, TEACHER).rung()).isEqualTo(1);
    }

    @Test
    void aReporterWhomTheDirectoryDoesntKnowGoesToTheNextRung() {
        var stranger = new StaffId("00000000-0000-4000-8000-000000000001");
        var route = new Route(new SchoolId("low-ash"), CaseKind.POST_CHECK, stranger, Set.of());

        assertThat(school.desk().firstSteps(route, school.now())).singleElement().extracting(Step::rung).isEqualTo(1);
    }

    @Test
    void aLineManagerWhoIsAwayIsStoodInFor() {
        school.away(KS2);

        assertThat(school.names(first(CaseKind.POST_CHECK, TEACHER))).containsExactly(KS1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"both, line-manager+senior-leader", "line-manager, line-manager", "senior-leader, senior-leader"})
    void whereTwoClausesOverlapTheSchoolDecides(String setting, String tracks) {
        school.routing("disparagingContentByStaff: both", "disparagingContentByStaff: " + setting);
        var aboutStaff = school.route(CaseKind.DISPARAGING_CONTENT, TEACHER, TestSchool.SITE);
        var aboutNobody = school.route(CaseKind.DISPARAGING_CONTENT, TEACHER);

        assertThat(school.desk().firstSteps(aboutStaff, school.now())).extracting(Step::track).containsExactly(tracks.split("\\+"));
        assertThat(school.desk().firstSteps(aboutNobody, school.now())).extracting(Step::track).containsExactly("line-manager");
    }

    @Test
    void onlyThoseOnTheLadderMayReceiveAndOnlyThosePresentMayAct() {
        school.away(SAFEGUARDING);
        var route = school.route(CaseKind.SAFEGUARDING, TEACHER);
        var desk = school.desk();

        assertThat(desk.mayReceive(route, school.id(SAFEGUARDING))).isTrue();
        assertThat(desk.mayAct(route, school.id(SAFEGUARDING))).isFalse();
        assertThat(desk.mayAct(route, school.id(SAFEGUARDING_2))).isTrue();
        assertThat(desk.mayReceive(route, school.id(CHAIR))).isTrue();
        assertThat(desk.mayReceive(route, school.id(TestSchool.SITE))).isFalse();
        assertThat(desk.isOut(route, school.id(TestSchool.SITE))).isFalse();
        assertThat(desk.mayReceive(route, new StaffId("00000000-0000-4000-8000-000000000001"))).isFalse();
    }

    private Step first(CaseKind kind, String reporter) {
        return school.desk().firstSteps(school.route(kind, reporter), school.now()).getFirst();
    }

    private Step next(Route route, String track, int afterRung) {
        return school.desk().nextStep(route, track, afterRung, school.now());
    }
}
