package school.policydesk.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody answers, somebody can't be reached, or the wrong person would get it: it still reaches somebody who may have it. */
class EscalationJourneyTests extends Journey {

    @Test
    void anUnacknowledgedReportClimbsTheLadderAtItsDeadline() {
        reportsMisuse(staff.classTeacher());
        deliver();
        var deputy = staff.deputyHead();

        deliverAfter(Duration.ofHours(2));
        assertThat(deputy.shells()).hasSize(2);
        assertThat(deputy.shell().text()).contains("A reminder: nobody has taken this on yet");
        deliverAfter(Duration.ofHours(2).minusMinutes(2));
        assertThat(staff.coHead1().shells()).as("before the deadline").isEmpty();

        deliverAfter(Duration.ofMinutes(2));
        assertThat(staff.coHead1().shell().text()).contains("because nobody before you has taken it on");
        assertThat(staff.coHead2().shells()).hasSize(1);
        assertThat(staff.chairOfGovernors().shells()).isEmpty();

        deliverAfter(Duration.ofHours(24).plusMinutes(1));
        assertThat(staff.chairOfGovernors().shells()).hasSize(1);

        var opened = deputy.presses(deputy.shell(), "Open").card();
        deputy.presses(opened, "I'm dealing with this");
        int before = staff.chairOfGovernors().shells().size();
        deliverAfter(Duration.ofDays(2));
        assertThat(staff.chairOfGovernors().shells()).as("after it was taken on").hasSize(before);
        assertThat(staff.chairOfGovernors().shell().text()).contains("Being dealt with by Deputy headteacher");
    }

    @Test
    void aSeniorLeaderItIsAboutNeverGetsAnything() {
        var teacher = staff.classTeacher();
        var behaviour = staff.behaviourLead();
        var receipt = teacher.presses(misuse(teacher, behaviour.id()), "Send").card();
        assertThat(receipt.text()).contains("Received: LA-2026-0001").doesNotContain("Behaviour lead");
        deliver();
        assertThat(staff.safeguardingLead().shells()).hasSize(1);
        assertThat(behaviour.shells()).isEmpty();
        assertThat(staff.deputyHead().shells()).as("the deputy of the person it is about").isEmpty();

        var shell = staff.safeguardingLead().shell();
        assertThat(behaviour.presses(shell, "Open").raw()).isEqualTo(behaviour.presses(shell.forged("case", UUID.randomUUID().toString()), "Open").raw());
        assertThat(behaviour.asks("my cases").text()).doesNotContain("LA-2026");

        deliverAfter(Duration.ofHours(5));
        deliverAfter(Duration.ofDays(3));
        assertThat(staff.coHead1().shells()).isNotEmpty();
        assertThat(behaviour.messages().stream().filter(message -> message.activity().toString().contains("LA-2026"))).isEmpty();

        var opened = staff.safeguardingLead().presses(staff.safeguardingLead().shell(), "Open").card();
        var handedOver = staff.safeguardingLead().presses(opened.with("HAND_OVER_to", behaviour.id()).with("HAND_OVER_reason", "You know the quince family"), "Hand over").card();
        assertThat(handedOver.text()).contains("this one can't be given it");
        deliver();
        assertThat(behaviour.shells()).isEmpty();
    }

    @Test
    void aReportAboutAHeadteacherGoesOutsideTheCircle() {
        var teacher = staff.classTeacher();
        teacher.presses(misuse(teacher, staff.coHead2().id()), "Send").card();
        deliver();
        assertThat(staff.chairOfGovernors().shells()).hasSize(1);
        deliverAfter(Duration.ofDays(4));
        for (var person : staff.everybody()) {
            if (person != staff.chairOfGovernors()) {
                assertThat(person.shells()).as(person.name()).isEmpty();
            }
        }
    }

    @Test
    void whereNobodyOnARungHasTheAppTheNextGetsItAtOnce() {
        staff.seniorLeaders().forEach(Colleague::removesTheApp);
        reportsMisuse(staff.classTeacher());
        deliver();
        assertThat(staff.seniorLeaders()).allSatisfy(leader -> assertThat(leader.shells()).isEmpty());
        assertThat(staff.coHead1().shells()).hasSize(1);
        assertThat(staff.coHead2().shells()).hasSize(1);
    }

    @Test
    void anOutageOfTheConnectorLosesNothing() {
        var receipt = reportsMisuse(staff.classTeacher());
        MICROSOFT.on(any(urlPathMatching("/uk/v3/conversations.*")).willReturn(aResponse().withStatus(503)));
        deliver();
        deliverAfter(Duration.ofMinutes(20));
        assertThat(staff.deputyHead().shells()).isEmpty();

        MICROSOFT.reset();
        deliverAfter(Duration.ofMinutes(6));
        assertThat(staff.seniorLeaders()).allSatisfy(leader -> assertThat(leader.shells()).as(leader.name()).hasSize(1));
        assertThat(receipt.text()).contains("LA-2026-0001");
    }

    @Test
    void aThrottledSendWaitsAsLongAsItIsTold() {
        reportsMisuse(staff.classTeacher());
        MICROSOFT.on(any(urlPathMatching("/uk/v3/conversations.*")).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "600")));
        deliver();
        MICROSOFT.reset();
        deliverAfter(Duration.ofMinutes(9));
        assertThat(staff.deputyHead().shells()).isEmpty();
        deliverAfter(Duration.ofMinutes(1));
        assertThat(staff.deputyHead().shells()).hasSize(1);
    }

    @Test
    void whoeverTookItOnIsRemindedUntilItIsClosed() {
        reportsMisuse(staff.classTeacher());
        deliver();
        var deputy = staff.deputyHead();
        deputy.presses(deputy.presses(deputy.shell(), "Open").card(), "I'm dealing with this");
        deliver();
        int before = deputy.shells().size();
        deliverAfter(Duration.ofDays(7));
        assertThat(deputy.shells().size()).isGreaterThan(before);
        assertThat(deputy.shell().text()).contains("Please close it when it is done");
    }

    @Test
    void aCaseHandedOverIsTheColleaguesAndComesWithTheReason() {
        reportsMisuse(staff.classTeacher());
        deliver();
        var deputy = staff.deputyHead();
        var teacher2 = staff.the("Class teacher 2");
        var opened = deputy.presses(deputy.shell(), "Open").card();
        deputy.presses(opened.with("HAND_OVER_to", teacher2.id()).with("HAND_OVER_reason", "Knows the quince site"), "Hand over").card();
        deliver();
        assertThat(teacher2.shell().text()).contains("A colleague has handed this over to you").doesNotContain("quince");
        assertThat(teacher2.presses(teacher2.shell(), "Open").card().text()).contains("Knows the quince site");
    }
}
