package school.policydesk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policydesk.routing.TestSchool.BEHAVIOUR;
import static school.policydesk.routing.TestSchool.CHAIR;
import static school.policydesk.routing.TestSchool.DEPUTY;
import static school.policydesk.routing.TestSchool.HEAD_1;
import static school.policydesk.routing.TestSchool.HEAD_2;
import static school.policydesk.routing.TestSchool.KS1;
import static school.policydesk.routing.TestSchool.KS2;
import static school.policydesk.routing.TestSchool.OFFICE;
import static school.policydesk.routing.TestSchool.SAFEGUARDING;
import static school.policydesk.routing.TestSchool.SAFEGUARDING_2;
import static school.policydesk.routing.TestSchool.SITE;
import static school.policydesk.routing.TestSchool.TEACHER;

import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import school.policydesk.cases.CaseKind;

/** Tests for who is out of a case (casework, invariant 4), one rule each. All of them together: {@link SubjectExclusionTests}. */
class ConflictOfInterestTests {

    private final TestSchool school = new TestSchool();

    @Test
    void theSubjectIsOutAtEveryRung() {
        var route = school.route(CaseKind.CYBERBULLYING, TEACHER, SAFEGUARDING);

        assertThat(school.names(next(route, "behaviour-lead", 0))).containsExactly(BEHAVIOUR, DEPUTY, KS2);
        assertThat(school.desk().mayReceive(route, school.id(SAFEGUARDING))).isFalse();
    }

    @Test
    void whoeverTheSchoolListsWithTheSubjectIsOutInBothDirections() {
        school.conflict(SITE, SAFEGUARDING).conflict(KS2, OFFICE);

        assertThat(school.names(first(CaseKind.MISUSE, TEACHER, SITE))).containsExactly(BEHAVIOUR, DEPUTY, KS2);
        assertThat(school.names(first(CaseKind.MISUSE, TEACHER, OFFICE))).containsExactly(BEHAVIOUR, DEPUTY, SAFEGUARDING);
    }

    @Test
    void theReporterDoesntGetTheirOwnReport() {
        assertThat(school.names(first(CaseKind.MISUSE, KS2))).containsExactly(BEHAVIOUR, DEPUTY, SAFEGUARDING);
        assertThat(school.names(first(CaseKind.MEDIA_ENQUIRY, HEAD_1))).containsExactly(HEAD_2);
    }

    @Test
    void nobodyStandsInForSomebodyWhoIsOut() {
        school.away(BEHAVIOUR);

        assertThat(first(CaseKind.CYBERBULLYING, TEACHER, BEHAVIOUR).rung()).isEqualTo(1);
        assertThat(first(CaseKind.CYBERBULLYING, BEHAVIOUR).rung()).isEqualTo(1);
    }

    @Test
    void aChainOfDeputiesEndsAtSomebodyWhoIsOut() {
        school.away(BEHAVIOUR, DEPUTY);

        assertThat(first(CaseKind.CYBERBULLYING, TEACHER, DEPUTY).rung()).isEqualTo(1);
    }

    @Test
    void theDeputyOfTheSubjectIsOutInThatRoleEvenIfTheyHoldItThemselves() {
        var route = school.route(CaseKind.SAFEGUARDING, TEACHER, SAFEGUARDING);

        var step = school.desk().firstSteps(route, school.now()).getLast();

        assertThat(school.names(step)).containsExactly(HEAD_1, HEAD_2);
        assertThat(school.desk().mayReceive(route, school.id(SAFEGUARDING_2))).isFalse();
    }

    @Test
    void theDeputyOfTheSubjectMayReceiveInAnotherRole() {
        school.deputy(OFFICE, BEHAVIOUR);

        assertThat(school.names(first(CaseKind.CYBERBULLYING, TEACHER, OFFICE))).containsExactly(BEHAVIOUR);
    }

    @Test
    void butNotWhileTheyActForThem() {
        school.deputy(OFFICE, BEHAVIOUR).away(OFFICE);
        var route = school.route(CaseKind.CYBERBULLYING, TEACHER, OFFICE);

        assertThat(school.names(first(CaseKind.CYBERBULLYING, TEACHER, OFFICE))).containsExactly(DEPUTY, KS2, SAFEGUARDING);
        assertThat(school.desk().mayReceive(route, school.id(BEHAVIOUR))).isFalse();
    }

    @Test
    void aLineManagerWhoIsTheSubjectIsPassedOverAndSoIsTheirDeputy() {
        school.away(KS2);

        var step = first(CaseKind.POST_CHECK, TEACHER, KS2);

        assertThat(step.rung()).isEqualTo(1);
        assertThat(school.names(step)).doesNotContain(KS1, KS2);
    }

    @ParameterizedTest
    @EnumSource(value = CaseKind.class, names = "SAFEGUARDING", mode = EnumSource.Mode.EXCLUDE)
    void aCaseAboutAHeadteacherGoesToTheChairOfGovernors(CaseKind kind) {
        var route = school.route(kind, TEACHER, HEAD_1);

        assertThat(school.desk().firstSteps(route, school.now())).allSatisfy(step -> assertThat(school.names(step)).containsExactly(CHAIR));
        assertThat(school.desk().mayReceive(route, school.id(HEAD_2))).isFalse();
    }

    @Test
    void aSafeguardingConcernAboutAHeadteacherReachesANamedPersonToo() {
        var steps = school.desk().firstSteps(school.route(CaseKind.SAFEGUARDING, TEACHER, HEAD_2), school.now());

        assertThat(school.names(steps.getFirst())).containsExactly(CHAIR);
        assertThat(school.names(steps.getLast())).containsExactly(SAFEGUARDING_2, SAFEGUARDING);
    }

    @Test
    void coHeadteachersMayStandAloneIfTheSchoolSaysSo() {
        school.routing("coHeadteachersStandTogether: true", "coHeadteachersStandTogether: false").routing("    - headteacher\n", "");
        school.deputy(HEAD_1, DEPUTY);

        assertThat(school.names(first(CaseKind.MEDIA_ENQUIRY, TEACHER, HEAD_1))).containsExactly(HEAD_2);

        school.deputy(HEAD_1, HEAD_2);
        assertThat(school.names(first(CaseKind.MEDIA_ENQUIRY, TEACHER, HEAD_1))).containsExactly(CHAIR);
    }

    @Test
    void theSchoolMayLetSeniorLeadersHaveACaseAboutAHeadteacher() {
        school.routing("    - senior-leader\n", "");

        assertThat(school.names(first(CaseKind.MISUSE, TEACHER, HEAD_1))).containsExactly(BEHAVIOUR, DEPUTY, KS2, SAFEGUARDING);
    }

    @Test
    void ifTheChairIsTheSubjectToNobodyIsLeftAtTheEnd() {
        var route = school.route(CaseKind.MISUSE, TEACHER, HEAD_1, CHAIR);

        var step = school.desk().firstSteps(route, school.now()).getFirst();

        assertThat(step.recipients()).isEmpty();
        assertThat(step.deadline()).isAfter(school.now());
        assertThat(step.rungLabel()).isEqualTo("the chair of governors");
    }

    @Test
    void anEditHoldsFromTheNextQuestionOn() {
        var directories = school.directories();
        var desk = new RoutingDesk(directories, school.tables(), Clock.fixed(school.now(), ZoneOffset.UTC));
        var route = school.route(CaseKind.MISUSE, TEACHER, SITE);
        assertThat(desk.mayReceive(route, school.id(KS2))).isTrue();

        directories.replace(school.conflict(SITE, KS2).directory());

        assertThat(desk.mayReceive(route, school.id(KS2))).isFalse();
    }

    private Step first(CaseKind kind, String reporter, String... subjects) {
        return school.desk().firstSteps(school.route(kind, reporter, subjects), school.now()).getFirst();
    }

    private Step next(Route route, String track, int afterRung) {
        return school.desk().nextStep(route, track, afterRung, school.now());
    }
}
