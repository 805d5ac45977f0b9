package school.policydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import school.policydesk.people.StaffDirectory;

/** What happens at the edges: each time a clear sentence, and nothing that was typed is lost. */
class EdgeJourneyTests extends Journey {

    @Test
    void anOldCardChangesNothingAndSaysWhatHasHappened() {
        reportsMisuse(staff.classTeacher());
        deliver();
        var deputy = staff.deputyHead();
        var behaviour = staff.behaviourLead();
        var old = behaviour.opens();
        closes(deputy, deputy.opens());

        var answer = behaviour.presses(old.with("CLOSE_outcome", "no-action").with("CLOSE_words", "Nothing came of the zebra"), "Close").card();

        assertThat(answer.text()).contains("This case has moved on (closed, Deputy headteacher); your press changed nothing")
                .contains("What you had typed; it was not saved\nNothing came of the zebra");
        assertThat(count("case_entry where act = 'CLOSE'")).isEqualTo(1);
        assertThat(behaviour.presses(old.withVerb("case.frobnicate"), "I'm dealing with this").raw().toString())
                .contains("This button no longer works. Please write \\\"help\\\"");
    }

    @Test
    void aCaseHandedOverMeanwhileIsNotClosedByWhoeverHasntSeenIt() {
        reportsMisuse(staff.classTeacher());
        deliver();
        var behaviour = staff.behaviourLead();
        var deputy = staff.deputyHead();
        var before = behaviour.opens();
        deputy.presses(deputy.opens().with("HAND_OVER_to", staff.keyStage2Leader().id()).with("HAND_OVER_reason", "Knows the zebra family"), "Hand over").card();

        var answer = behaviour.presses(before.with("CLOSE_outcome", "no-action").with("CLOSE_words", "Nothing came of the zebra"), "Close").card();

        assertThat(answer.text()).contains("This case has moved on (handed over, Deputy headteacher); your press changed nothing");
        assertThat(answer.text()).contains("Knows the zebra family");
        assertThat(answer.inputs()).as("what was typed").containsEntry("CLOSE_words", "Nothing came of the zebra").containsEntry("CLOSE_outcome", "no-action");
        assertThat(count("case_file where status = 'WAITING'")).isEqualTo(1);
        assertThat(behaviour.presses(answer, "Close").card().text()).as("pressed again, having seen it").contains("The case is closed");
    }

    @Test
    void aLeaderWhoLeftFindsNothingAndTheirCaseGoesOn() {
        var everybody = directories.of(school.id());
        var teacher = staff.classTeacher();
        teacher.presses(misuse(teacher, "outside"), "Send").card();
        deliver();
        var deputy = staff.deputyHead();
        var taken = deputy.presses(deputy.opens(), "I'm dealing with this").card();
        deliver();
        try {
            directories.replace(new StaffDirectory(school.id(), false,
                    everybody.everybody().stream().filter(person -> !person.name().equals(deputy.name())).toList()));

            for (var button : List.of("Add a private note", "Close")) {
                assertThat(deputy.presses(taken.with("NOTE_words", "One zebra more").with("CLOSE_outcome", "no-action").with("CLOSE_words", "No zebra"), button).refusal())
                        .isEqualTo("There is no such case for you. If you think there should be, speak to a senior leader.");
            }
            assertThat(deputy.asks("my cases").text()).contains("There are none.");
            assertThat(staff.behaviourLead().presses(staff.behaviourLead().opens().with("HAND_OVER_to", deputy.id()).with("HAND_OVER_reason", "Back to you"), "Hand over")
                    .card().text()).contains("Please choose another colleague: this one can't be given it.");
            deliverAfter(Duration.ofDays(7));
            assertThat(Stream.concat(staff.seniorLeaders().stream(), Stream.of(staff.coHead1())).filter(person -> person != deputy)
                    .anyMatch(person -> person.shell().text().contains("Waiting for somebody"))).as("somebody else has it").isTrue();
        } finally {
            directories.replace(everybody);
        }
    }

    @Test
    void aWordingThatIsTooLongIsRefusedAndStaysOnTheCard() {
        var teacher = staff.classTeacher();
        var form = teacher.asks("media enquiry").with("outlet", "The Quince Valley Gazette").with("contact", "Desk phone nine").with("question", "Why purple zebras?");
        teacher.presses(form, "Send").card();
        deliver();
        var head = staff.coHead1();
        var tooLong = Stream.generate(() -> "zebra ").limit(834).collect(Collectors.joining()).substring(0, 5_000);

        var refused = head.presses(head.opens().with("approve_wording", tooLong), "Approve a wording").card();

        assertThat(refused.text()).startsWith("⚠ Not done yet; what you typed is still here.\n⚠ This is 5,000 characters long; there is room for 4,000. Please shorten it.");
        assertThat(refused.inputs()).containsEntry("approve_wording", tooLong);
        assertThat(head.presses(refused.with("approve_wording", tooLong.substring(0, 4_000)), "Approve a wording").card().text()).contains("The reporter is told");
    }

    @Test
    void aLongCaseIsShortenedToWhatTeamsTakesAndTheRecordHasItAll() {
        var teacher = staff.classTeacher();
        reportsMisuse(teacher);
        deliver();
        var deputy = staff.deputyHead();
        var card = deputy.opens();
        for (int number = 1; number <= 12; number++) {
            card = deputy.presses(card.with("NOTE_words", ("Zebra note " + number + " ").repeat(270)), "Add a private note").card();
            assertThat(card.content().toString().getBytes(StandardCharsets.UTF_8)).as("bytes after note " + number).hasSizeLessThan(28 * 1024);
        }

        assertThat(card.text()).contains("Not all of it is shown").contains("Zebra note 12").contains("… (shortened here)");
        assertThat(card.buttons()).contains("Save the record (PDF)");
    }

    @Test
    void aReplyAfterClosingOpensTheCaseAgainAsAnAddition() {
        var teacher = staff.classTeacher();
        var receipt = reportsMisuse(teacher);
        deliver();
        var deputy = staff.deputyHead();
        var asked = deputy.presses(deputy.opens().with("ASK_words", "Was the zebra page public?"), "Ask the reporter").card();
        deliver();
        var mine = teacher.getsBelow(teacher.cardIn(receipt.messageId()), "See my report");
        closes(deputy, asked);
        deliver();

        var replied = teacher.presses(mine.with("REPLY_words", "Yes, everybody could see the zebra"), "Reply").card();

        assertThat(replied.text()).contains("It is added, and the case is open again: whoever has it is told");
        deliver();
        assertThat(teacher.cardIn(receipt.messageId()).text()).doesNotContain("Closed.");
        assertThat(deputy.shell().text()).contains("The reporter has replied.").contains("Waiting for somebody to take it on");
        assertThat(deputy.opens().text()).contains("Yes, everybody could see the zebra");
        assertThat(count("obligation where duty = 'AWAIT_ACKNOWLEDGEMENT' and state = 'PENDING'")).as("somebody is awaited again").isPositive();
    }

    @Test
    void ofTwoHeadsInTheSameSecondOneWinsAndTheOtherSeesWho() throws Exception {
        var teacher = staff.classTeacher();
        var form = teacher.asks("media enquiry").with("outlet", "The Quince Valley Gazette").with("contact", "Desk phone nine").with("question", "Why purple zebras?");
        teacher.presses(form, "Send").card();
        deliver();
        var heads = List.of(staff.coHead1(), staff.coHead2());
        var cards = heads.stream().map(Colleague::opens).toList();
        var together = new CyclicBarrier(2);
        var answers = Stream.of(0, 1).map(number -> CompletableFuture.supplyAsync(() -> {
            meet(together);
            return heads.get(number).presses(cards.get(number), "I'm dealing with this").card().text();
        })).toList();

        var first = answers.get(0).get();
        var second = answers.get(1).get();

        assertThat(count("case_entry where act = 'ACKNOWLEDGE'")).isEqualTo(1);
        boolean firstWon = first.contains("Thank you: you are dealing with this");
        assertThat(firstWon ? first : second).contains("Thank you: you are dealing with this");
        assertThat(firstWon ? second : first).contains("your press changed nothing").contains("Being dealt with by " + heads.get(firstWon ? 0 : 1).name());
    }

    @Test
    void whereTheOnlyEligiblePersonIsAwayTheNextGetsItAndTheReporterReadsWho() {
        var teacher = staff.classTeacher();
        var manager = staff.keyStage2Leader();
        var deputy = staff.the("Line manager (Key Stage 1 leader)");
        try {
            manager.asks("I'm away until tomorrow");
            deputy.asks("I'm away until tomorrow");
            var receipt = teacher.presses(teacher.asks("check a post").with("words", "A zebra on stilts").with("where", "Photo Quince").with("account", "personal"), "Send").card();
            deliver();

            assertThat(manager.shells()).isEmpty();
            assertThat(deputy.shells()).isEmpty();
            assertThat(receipt.text()).contains("It goes to a senior leader");
            assertThat(staff.deputyHead().shells()).hasSize(1);
        } finally {
            manager.asks("I'm back");
            deputy.asks("I'm back");
        }
    }

    @Test
    void whoeverIsAwayCantTakeACaseOnAndReadsWhatToDoInstead() {
        reportsMisuse(staff.classTeacher());
        deliver();
        var deputy = staff.deputyHead();
        var opened = deputy.opens();
        try {
            deputy.asks("I'm away until tomorrow");
            assertThat(deputy.presses(opened, "I'm dealing with this").card().text())
                    .contains("You are marked as away today, so you can't take this on. Hand it over, or write \"I'm back\" first.");
            assertThat(count("case_file where status = 'WAITING'")).isEqualTo(1);
        } finally {
            deputy.asks("I'm back");
        }
    }

    @Test
    void whoeverIsNamedLaterIsLeftWithACardThatSaysNothing() {
        var teacher = staff.classTeacher();
        var receipt = reportsMisuse(teacher);
        deliver();
        var behaviour = staff.behaviourLead();
        var shell = behaviour.shell();
        assertThat(shell.text()).contains("LA-2026-0001");
        var again = teacher.getsBelow(teacher.getsBelow(receipt, "See my report"), "Change what I sent");

        teacher.presses(again.with("about", behaviour.id()), "Send").card();
        deliver();

        var left = behaviour.messages().stream().filter(message -> message.id().equals(shell.messageId())).findFirst().orElseThrow();
        assertThat(left.card().text()).contains("This is no longer with you").contains("There is nothing for you to do here.");
        assertThat(left.card().buttons()).isEmpty();
        assertThat(left.activity().toString()).doesNotContain("LA-2026").doesNotContain("Misuse").doesNotContain(teacher.name()).doesNotContain("headteacher");
        assertThat(behaviour.presses(shell, "Open").refusal()).contains("There is no such case for you");
        assertThat(staff.safeguardingLead().shell().text()).contains("The reporter has added something");
    }

    private static void closes(Colleague leader, SeenCard card) {
        assertThat(leader.presses(card.with("CLOSE_outcome", "dealt-with").with("CLOSE_words", "All is well again"), "Close").card().text())
                .contains("The case is closed");
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
