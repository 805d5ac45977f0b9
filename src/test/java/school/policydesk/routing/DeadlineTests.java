package school.policydesk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policydesk.routing.TestSchool.TEACHER;
import static school.policydesk.routing.TestSchool.local;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policydesk.cases.CaseKind;

/** The stopped clock: reminders, escalations and follow-ups at the right instant, by the built-in routing and calendar. */
class DeadlineTests {

    private final TestSchool school = new TestSchool();

    @ParameterizedTest(name = "{0} at {1}: remind {2}, escalate {3}")
    @CsvSource({
        "MISUSE, 2026-11-25T10:00, 2026-11-25T12:00, 2026-11-25T14:00",
        "MISUSE, 2026-11-25T06:00, 2026-11-25T10:30, 2026-11-25T12:30", // before school
        "MISUSE, 2026-11-27T15:30, 2026-11-30T09:30, 2026-11-30T11:30", // over the weekend
        "MISUSE, 2026-11-28T09:00, 2026-11-30T10:30, 2026-11-30T12:30", // on Saturday
        "MISUSE, 2026-10-23T15:30, 2026-11-02T09:30, 2026-11-02T11:30", // half-term, summer time ends
        "MISUSE, 2027-03-25T15:30, 2027-04-12T09:30, 2027-04-12T11:30", // Easter, summer time begins
        "MISUSE, 2027-04-30T15:30, 2027-05-04T09:30, 2027-05-04T11:30", // bank holiday
        "MISUSE, 2027-07-21T16:29, 2027-09-02T10:29, 2027-09-02T12:29", // summer
        "MISUSE, 2028-07-21T16:29, 2028-07-24T10:29, 2028-07-24T12:29", // nobody has entered the next year: weekdays count
        "POLICY_QUESTION, 2026-11-25T10:00, 2026-11-26T10:00, 2026-11-27T10:00",
        "POLICY_QUESTION, 2026-10-22T12:00, 2026-10-23T12:00, 2026-11-02T12:00",
        "POST_CHECK, 2026-11-25T18:00, 2026-11-26T12:30, 2026-11-27T08:30", // out of hours
        "MEDIA_ENQUIRY, 2026-12-18T16:00, 2027-01-05T09:00, 2027-01-05T10:00", // Christmas and a training day
        "SAFEGUARDING, 2026-11-28T23:50, 2026-11-29T00:05, 2026-11-29T00:20", // by the clock, at any hour
        "SAFEGUARDING, 2026-12-25T12:00, 2026-12-25T12:15, 2026-12-25T12:30",
        "SAFEGUARDING, 2027-03-28T00:50, 2027-03-28T02:05, 2027-03-28T02:20", // the hour from 1 to 2 is not there
    })
    void theFirstStepRemindsAndEscalatesOnTime(CaseKind kind, String at, String remind, String deadline) {
        school.at(at);
        var step = school.desk().firstSteps(school.route(kind, TEACHER), school.now()).getFirst();

        assertThat(step.remindAt()).as("reminder").isEqualTo(local(remind));
        assertThat(step.deadline()).as("deadline").isEqualTo(local(deadline));
    }

    @Test
    void theNightTheClocksGoBackHalfAnHourIsHalfAnHour() {
        var halfPastOneInSummerTime = local("2026-10-25T00:30").plusSeconds(3600);

        var steps = school.desk().firstSteps(school.route(CaseKind.SAFEGUARDING, TEACHER), halfPastOneInSummerTime);

        assertThat(steps).allSatisfy(step -> assertThat(step.deadline()).isEqualTo(halfPastOneInSummerTime.plusSeconds(1800)));
        assertThat(steps.getLast().remindAt()).isEqualTo(halfPastOneInSummerTime.plusSeconds(600));
    }

    @Test
    void eachStepCountsFromTheMomentItBegins() {
        school.at("2026-10-23T10:00");
        var route = school.route(CaseKind.MISUSE, TEACHER);

        var first = school.desk().firstSteps(route, school.now()).getFirst();
        var second = school.desk().nextStep(route, first.track(), first.rung(), first.deadline());
        var third = school.desk().nextStep(route, second.track(), second.rung(), second.deadline());
        var fourth = school.desk().nextStep(route, third.track(), third.rung(), third.deadline());

        assertThat(first.deadline()).isEqualTo(local("2026-10-23T14:00"));
        assertThat(second.deadline()).isEqualTo(local("2026-11-02T14:00"));
        assertThat(third.deadline()).isEqualTo(local("2026-11-03T14:00"));
        assertThat(fourth.rung()).isEqualTo(third.rung());
        assertThat(fourth.deadline()).isEqualTo(local("2026-11-04T14:00"));
    }

    @Test
    void safeguardingClimbsByTheClockToTheEnd() {
        school.at("2026-12-24T22:00");
        var route = school.route(CaseKind.SAFEGUARDING, TEACHER);

        var second = school.desk().nextStep(route, "named-person", 0, school.now());
        var fallback = school.desk().nextStep(route, "named-person", 1, school.now());

        assertThat(second.deadline()).isEqualTo(local("2026-12-24T22:30"));
        assertThat(fallback.deadline()).isEqualTo(local("2026-12-24T23:00"));
        assertThat(fallback.remindAt()).isEqualTo(local("2026-12-24T22:30"));
    }

    @Test
    void anAbsenceEndsAtTheSchoolsMidnightNotAtGreenwichs() {
        school.at("2027-06-08T12:00").away(TestSchool.BEHAVIOUR);
        var route = school.route(CaseKind.CYBERBULLYING, TEACHER);

        var lastMinute = school.desk().firstSteps(route, local("2027-06-08T23:59")).getFirst();
        var midnight = school.desk().firstSteps(route, local("2027-06-09T00:00")).getFirst();

        assertThat(school.names(lastMinute)).containsExactly(TestSchool.DEPUTY);
        assertThat(school.names(midnight)).containsExactly(TestSchool.BEHAVIOUR);
    }

    @ParameterizedTest(name = "{0} acknowledged at {1}: asked at {2}")
    @CsvSource({
        "MISUSE, 2026-11-26T10:00, 2026-12-01T10:00",
        "MISUSE, 2026-10-22T10:00, 2026-11-03T10:00",
        "SAFEGUARDING, 2026-11-28T10:00, 2026-11-29T10:00",
    })
    void theOutcomeIsAskedForOnTime(CaseKind kind, String at, String expected) {
        school.at(at);

        assertThat(school.desk().followUpAt(school.route(kind, TEACHER), school.now())).isEqualTo(local(expected));
    }
}
