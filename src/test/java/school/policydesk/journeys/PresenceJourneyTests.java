package school.policydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Being away, handing everything over, and the lists: what waits for whom, and what happens next. */
class PresenceJourneyTests extends Journey {

    @Test
    void casesAreHandedOverByNameAndWhatIsMissingIsAskedFor() {
        reportsMisuse(staff.classTeacher());
        deliver();
        var deputy = staff.deputyHead();
        deputy.presses(deputy.opens(), "I'm dealing with this");

        assertThat(deputy.asks("hand my cases to the purple zebra").text()).contains("I couldn't find exactly one colleague of that name in the staff list");
        var offer = deputy.asks("Hand my cases to behaviour lead.");
        assertThat(offer.text()).contains("Waiting with you: LA-2026-0001.");
        assertThat(offer.inputs()).containsEntry("to", staff.behaviourLead().id());
        var asked = deputy.presses(offer, "Hand them over").card();
        assertThat(asked.text()).contains("Please write something here.");
        assertThat(asked.inputs()).containsEntry("to", staff.behaviourLead().id());
        assertThat(deputy.presses(asked.with("reason", "Off to the zebra conference"), "Hand them over").card().text())
                .contains("Handed over", "Your colleague has been told of each case.");
        deliver();
        assertThat(staff.behaviourLead().shell().text()).contains("A colleague has handed this over to you");
        assertThat(staff.behaviourLead().opens().text()).contains("Off to the zebra conference");
    }

    @Test
    void whatAColleagueCantBeGivenStaysAndTheReasonWithIt() {
        var teacher = staff.classTeacher();
        teacher.presses(misuse(teacher, staff.the("Site manager").id()), "Send").card();
        deliver();
        var behaviour = staff.behaviourLead();

        var offer = behaviour.asks("hand over my cases").with("to", staff.the("Site manager").id()).with("reason", "You know the zebra pen");
        var answer = behaviour.presses(offer, "Hand them over").card();

        assertThat(answer.text()).contains("That colleague can't be given LA-2026-0001. Please choose somebody else.");
        assertThat(answer.inputs()).containsEntry("reason", "You know the zebra pen");
        assertThat(count("case_entry where act = 'HAND_OVER'")).isZero();
    }

    @Test
    void awayIsSaidOnACardAsWellAndItsDayIsChecked() {
        reportsMisuse(staff.classTeacher());
        deliver();
        var deputy = staff.deputyHead();
        try {
            var asked = deputy.asks("I'm away");
            assertThat(asked.text()).contains("Until when are you away?");
            assertThat(deputy.presses(asked.with("until", "2026-01-05"), "I'm away until then").card().text()).contains("That day has passed.");
            assertThat(deputy.presses(asked, "I'm away until then").card().text()).contains("Until when are you away?");
            assertThat(deputy.asks("I'm away until the zebras come").text()).contains("I couldn't read that day.");

            var away = deputy.presses(asked.with("until", "2026-12-18"), "I'm away until then").card();

            assertThat(away.text()).contains("You are away until 18 December 2026, that day included. New cases go to Line manager (Key Stage 2 leader) instead.")
                    .contains("Waiting with you: LA-2026-0001.");
        } finally {
            assertThat(deputy.asks("I'm back").text()).contains("Welcome back");
        }
    }

    @Test
    void bothAreReachedFromTheListOfCasesToo() {
        reportsMisuse(staff.classTeacher());
        deliver();
        var deputy = staff.deputyHead();
        var list = deputy.asks("my cases");

        assertThat(deputy.presses(list, "Hand over my cases").card().text()).contains("Waiting with you: LA-2026-0001.");
        assertThat(deputy.presses(list, "I'm away").card().text()).contains("Until when are you away?");
        assertThat(deputy.pressesInTheGroupChat(list, "I'm away").refusal()).contains("There is no such case for you");
    }

    @Test
    void myReportsSayWhatHappensNextAPageAtATime() {
        var teacher = staff.classTeacher();
        reports(teacher, 7);
        deliver();
        var deputy = staff.deputyHead();
        var newest = deputy.opens();
        deputy.presses(newest.with("ASK_words", "Which zebra was it?"), "Ask the reporter").card();

        var first = teacher.asks("my reports");
        assertThat(first.text()).contains("7 reports, newest first.", "LA-2026-0007", "LA-2026-0003").doesNotContain("LA-2026-0002")
                .contains("**What happens next:** There is a question for you. Open it to reply.")
                .contains("**What happens next:** It goes to a senior leader. If nobody has taken it on by today at 13:15, the next person gets it.");
        assertThat(first.buttons()).contains("Older").doesNotContain("Newer");
        var second = teacher.presses(first, "Older").card();
        assertThat(second.text()).contains("LA-2026-0002", "LA-2026-0001").doesNotContain("LA-2026-0003");
        assertThat(teacher.presses(second, "Newer").card().text()).isEqualTo(first.text());
    }

    @Test
    void myCasesAreThoseThatWaitThoseWithColleaguesAndThoseClosed() {
        var teacher = staff.classTeacher();
        reports(teacher, 6);
        teacher.presses(teacher.asks("ask a senior leader").with("question", "May a zebra post?"), "Send").card();
        deliver();
        var deputy = staff.deputyHead();
        var behaviour = staff.behaviourLead();
        deputy.presses(deputy.presses(deputy.asks("my cases"), "Open LA-2026-0001").card(), "I'm dealing with this");
        var second = deputy.presses(deputy.asks("my cases"), "Open LA-2026-0002").card();
        deputy.presses(second.with("CLOSE_outcome", "dealt-with").with("CLOSE_words", "All is well again"), "Close").card();

        var waiting = behaviour.asks("my cases");
        assertThat(waiting.text()).contains("5 cases, oldest first.").contains("LA-2026-0003").doesNotContain("LA-2026-0001").doesNotContain("LA-2026-0002");
        assertThat(behaviour.presses(waiting, "With colleagues").card().text()).contains("One case.", "LA-2026-0001", "Being dealt with by Deputy headteacher");
        assertThat(behaviour.presses(waiting, "Closed").card().text()).contains("One case.", "LA-2026-0002", "Closed by Deputy headteacher");
        assertThat(behaviour.presses(waiting.with("kind", "policy-question"), "Waiting for me").card().text())
                .contains("One case.", "LA-2026-0007").doesNotContain("LA-2026-0003");
        assertThat(deputy.asks("my cases").text()).as("what they deal with waits for them").contains("6 cases", "LA-2026-0001");
        assertThat(deputy.presses(deputy.asks("my cases"), "More").card().text()).contains("LA-2026-0007").doesNotContain("LA-2026-0001");
    }

    /** One after the other. */
    private void reports(Colleague reporter, int many) {
        for (int number = 0; number < many; number++) {
            reportsMisuse(reporter);
            clock.pass(Duration.ofSeconds(1));
        }
    }
}
