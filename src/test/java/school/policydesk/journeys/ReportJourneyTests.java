package school.policydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody reports, the right people get it, one of them deals with it, and the reporter is told. */
class ReportJourneyTests extends Journey {

    private static final String WHAT = "Zebra-striped remarks about the Year 4 assembly";
    private static final String WHERE = "A closed group called Quince Jelly";

    @Test
    void misuseIsReportedOpenedTakenOnAndClosed() {
        var teacher = staff.classTeacher();
        var deputy = staff.deputyHead();

        var receipt = reportsMisuse(teacher);
        assertThat(receipt.text()).contains("Received: LA-2026-0001").contains("It goes to a senior leader")
                .contains("If nobody has taken it on by today at 13:15").doesNotContain(WHAT).doesNotContain(WHERE);

        deliver();
        for (var leader : staff.seniorLeaders()) {
            assertThat(leader.shells()).as(leader.name()).hasSize(1);
            assertThat(leader.shell().text()).contains("Misuse of social media", "LA-2026-0001", "Waiting for somebody to take it on")
                    .doesNotContain(WHAT).doesNotContain(WHERE).doesNotContain(teacher.name());
        }
        var others = staff.everybody().stream().filter(person -> !staff.seniorLeaders().contains(person)).toList();
        assertThat(others).allSatisfy(person -> assertThat(person.shells()).as(person.name()).isEmpty());

        var opened = deputy.presses(deputy.shell(), "Open").card();
        assertThat(opened.text()).contains(WHAT, WHERE, "Class teacher 1", "Someone outside school or a pupil");
        deliver();
        assertThat(teacher.cardIn(receipt.messageId()).text()).contains("Opened by Deputy headteacher. Not taken on yet.");

        var taken = deputy.presses(opened, "I'm dealing with this").card();
        assertThat(taken.text()).contains("you are dealing with this").contains(WHAT);
        deliver();
        assertThat(staff.behaviourLead().shell().text()).contains("Being dealt with by Deputy headteacher");
        assertThat(staff.behaviourLead().shells()).hasSize(1);
        assertThat(teacher.cardIn(receipt.messageId()).text()).contains("Being dealt with by Deputy headteacher").doesNotContain("If nobody has taken it on");
        assertThat(teacher.lastNotice()).contains("LA-2026-0001").contains("Being dealt with by Deputy headteacher");

        var closed = deputy.presses(taken.with("CLOSE_outcome", "dealt-with").with("CLOSE_words", "Spoke to the Quince family"), "Close").card();
        assertThat(closed.text()).contains("The case is closed").contains("Spoke to the Quince family");
        deliver();
        assertThat(teacher.cardIn(receipt.messageId()).text()).contains("Closed. Thank you for reporting it.");
        assertThat(teacher.lastNotice()).contains("this is now closed");
        assertThat(teacher.getsBelow(teacher.cardIn(receipt.messageId()), "See my report").text()).contains(WHAT).doesNotContain("Spoke to the Quince family");
        assertThat(staff.behaviourLead().shell().text()).contains("Closed by Deputy headteacher");
        assertThat(count("obligation where state in ('PENDING', 'SENDING', 'RETRY', 'AMBIGUOUS') and duty <> 'REFRESH'")).isZero();
    }

    @Test
    void theReceiptStandsInTheFormsPlaceForGood() {
        var teacher = staff.classTeacher();
        var receipt = reportsMisuse(teacher);
        deliverAfter(Duration.ofSeconds(5));
        assertThat(teacher.cardIn(receipt.messageId()).text()).as("as Teams shows it when the chat is opened again").isEqualTo(receipt.text());
        assertThat(teacher.cardIn(receipt.messageId()).inputs()).isEmpty();
    }

    @Test
    void everyWayToAFormLeadsToIt() {
        var teacher = staff.classTeacher();
        var kinds = teacher.asks("I want to report something");
        assertThat(kinds.buttons()).hasSize(9).first().isEqualTo("Record a safeguarding concern");
        assertThat(teacher.getsBelow(kinds, "Report misuse").text()).contains("Report misuse of social media").contains("This is not private");
        assertThat(teacher.getsBelow(teacher.asks("help"), "Report or ask for something").buttons()).isEqualTo(kinds.buttons());
        assertThat(teacher.getsBelow(kinds, "Record a safeguarding concern").text()).contains("Tell a person now").contains("Safeguarding lead").contains("999");
    }

    @Test
    void aFormWithGapsComesBackWithWhatWasTyped() {
        var teacher = staff.classTeacher();
        var form = teacher.asks("report misuse").with("what", WHAT);

        var refused = teacher.presses(form, "Send").card();
        assertThat(refused.text()).contains("Not sent yet").contains("Please say where it was.").contains("Please choose who it is about");
        assertThat(refused.inputs()).containsEntry("what", WHAT);
        assertThat(count("case_file")).isZero();

        var anew = teacher.asks("report misuse");
        assertThat(anew.inputs()).as("what was left unfinished").containsEntry("what", WHAT);
        assertThat(teacher.presses(refused.with("where", WHERE).with("about", "unknown"), "Send").card().text()).contains("Received: LA-2026-0001");
        assertThat(teacher.asks("report misuse").inputs()).as("what was sent").containsEntry("what", "");
    }

    /** Teams draws a form as it was first sent when the chat is opened again, and its empty lines would else wipe out the draft. */
    @Test
    void whatWasTypedSurvivesThatTeamsDrawsTheFormAnew() {
        var teacher = staff.classTeacher();
        var form = teacher.asks("report misuse");
        var refused = teacher.presses(form.with("what", WHAT), "Send").card();

        var anew = teacher.presses(form.with("where", WHERE), "Send").card();
        assertThat(anew.inputs()).containsEntry("what", WHAT).containsEntry("where", WHERE);
        assertThat(anew.text()).contains("Please choose who it is about").doesNotContain("Please say what happened.");

        assertThat(teacher.presses(anew.with("where", ""), "Send").card().inputs()).as("emptied on purpose").containsEntry("what", WHAT).containsEntry("where", "");
        assertThat(teacher.presses(form.with("where", WHERE).with("about", "unknown"), "Send").card().text()).as("nothing is missing, but not all of it was seen")
                .contains("This is what you typed earlier. If it is right, press Send.");
        assertThat(count("case_file")).isZero();
        assertThat(teacher.presses(refused.with("where", "Elsewhere in the jelly").with("about", "unknown"), "Send").card().text()).contains("Received: LA-2026-0001");
        assertThat(teacher.asks("report misuse").inputs()).as("what was sent").containsEntry("what", "");
    }

    @Test
    void whatIsCancelledIsNotKept() {
        var teacher = staff.classTeacher();
        var refused = teacher.presses(teacher.asks("report misuse").with("what", WHAT), "Send").card();
        assertThat(count("case_draft")).isEqualTo(1);

        assertThat(teacher.presses(refused, "Cancel").card().text()).contains("Nothing was sent", "Nothing of it is kept.");

        assertThat(count("case_draft")).isZero();
        assertThat(teacher.asks("report misuse").inputs()).containsEntry("what", "");
    }

    @Test
    void thoseItWasNotGivenToLearnNothing() {
        var teacher = staff.classTeacher();
        reportsMisuse(teacher);
        deliver();
        var shell = staff.deputyHead().shell();
        var nowhere = shell.forged("case", UUID.randomUUID().toString());

        for (var person : List.of(staff.teachingAssistant(), staff.coHead1(), staff.chairOfGovernors())) {
            for (var button : List.of("Open")) {
                assertThat(person.presses(shell, button).raw()).as(person.name()).isEqualTo(person.presses(nowhere, button).raw());
            }
            assertThat(person.asks("my cases").text()).doesNotContain("LA-2026-0001");
            assertThat(person.asks("my reports").text()).doesNotContain("LA-2026-0001");
        }
        assertThat(teacher.presses(shell, "Open").raw()).as("the reporter, as a recipient").isEqualTo(teacher.presses(nowhere, "Open").raw());
        var opened = staff.deputyHead().presses(shell, "Open").card();
        assertThat(staff.teachingAssistant().presses(opened, "I'm dealing with this").refusal()).contains("There is no such case for you");
        assertThat(staff.teachingAssistant().presses(opened.with("CLOSE_outcome", "no-action").with("CLOSE_words", "It is mine"), "Close").refusal())
                .contains("There is no such case for you");
        assertThat(count("case_file where status = 'WAITING'")).isEqualTo(1);
    }

    @Test
    void oneFormIsOneCaseHoweverOftenItIsSent() {
        var teacher = staff.classTeacher();
        var form = misuse(teacher, "outside");

        var first = teacher.presses(form, "Send", "press-1");
        assertThat(teacher.presses(form, "Send", "press-1").raw()).as("Teams repeats it under the same id").isEqualTo(first.raw());
        assertThat(teacher.presses(form, "Send", "press-2").raw()).as("Teams, or the teacher, repeats it under a new id").isEqualTo(first.raw());
        assertThat(count("case_file")).isEqualTo(1);
        assertThat(count("case_entry")).isEqualTo(1);
        deliver();
        assertThat(staff.deputyHead().shells()).hasSize(1);

        var changed = teacher.presses(form.with("what", "Zebra-striped remarks, and a photo"), "Send").card();
        assertThat(changed.text()).contains("Received: LA-2026-0001");
        assertThat(count("case_file")).isEqualTo(1);
        assertThat(count("case_entry where act = 'FILE'")).as("versions").isEqualTo(2);
        deliver();
        assertThat(staff.deputyHead().shell().text()).contains("The reporter has added something");
        assertThat(staff.deputyHead().presses(staff.deputyHead().shell(), "Open").card().text()).contains("Zebra-striped remarks, and a photo");
    }

    @Test
    void aSecondLeaderSeesWhoWasFirst() {
        reportsMisuse(staff.classTeacher());
        deliver();
        var deputy = staff.deputyHead();
        var behaviour = staff.behaviourLead();
        var openedByBehaviour = behaviour.presses(behaviour.shell(), "Open").card();
        var openedByDeputy = deputy.presses(deputy.shell(), "Open").card();

        deputy.presses(openedByDeputy, "I'm dealing with this");
        assertThat(deputy.presses(openedByDeputy, "I'm dealing with this").card().text()).as("pressed twice").contains("Being dealt with by Deputy headteacher");
        assertThat(behaviour.presses(openedByBehaviour, "I'm dealing with this").card().text())
                .contains("your press changed nothing").contains("Being dealt with by Deputy headteacher");
        deliver();
        assertThat(count("case_entry where act = 'ACKNOWLEDGE'")).isEqualTo(1);
        assertThat(staff.classTeacher().messages().stream().filter(message -> !message.isCard())).hasSize(1);
    }

    @Test
    void aMediaEnquiryIsAnsweredByNobodyUntilAHeadteacherHasIt() {
        var teacher = staff.classTeacher();
        var form = teacher.asks("media enquiry").with("outlet", "The Quince Valley Gazette").with("contact", "Desk phone extension nine")
                .with("question", "Why was the zebra crossing painted purple?");

        var receipt = teacher.presses(form, "Send").card();
        assertThat(receipt.text()).startsWith("Do not respond").contains("If staff are contacted for comments about the School for publication anywhere, "
                + "including any social media outlet, the inquiry should be directed to the Headteacher and responses not made without approval.")
                .contains("Received: LA-2026-0001").contains("It goes to").contains("headteacher").contains("by today at 11:15");

        deliver();
        assertThat(staff.coHead1().shells()).hasSize(1);
        assertThat(staff.coHead2().shells()).hasSize(1);
        assertThat(staff.seniorLeaders()).allSatisfy(leader -> assertThat(leader.shells()).as(leader.name()).isEmpty());

        var opened = staff.coHead1().presses(staff.coHead1().shell(), "Open").card();
        assertThat(opened.text()).contains("The Quince Valley Gazette", "Why was the zebra crossing painted purple?");
        staff.coHead1().presses(opened, "I'm dealing with this");
        deliver();
        assertThat(staff.coHead2().shell().text()).contains("Being dealt with by Co-headteacher 1");
        assertThat(staff.coHead2().presses(staff.coHead2().shell(), "Open").card().text()).contains("Being dealt with by Co-headteacher 1");
        assertThat(teacher.cardIn(receipt.messageId()).text()).startsWith("Do not respond").contains("Being dealt with by Co-headteacher 1");
    }

    @Test
    void aSafeguardingConcernGoesToTheLineManagerAndANamedPersonAtOnce() {
        var teacher = staff.classTeacher();
        var form = teacher.asks("safeguarding").with("what", "A pupil showed me the purple quince messages").with("child", "A child in Year 4")
                .with("when", "2026-09-03").with("about", "unknown").with("signature", "Class Teacher the First");
        var receipt = teacher.presses(form, "Send").card();
        assertThat(receipt.text()).contains("Received: LA-2026-0001").contains("by today at 09:45");
        deliver();
        for (var person : List.of(staff.keyStage2Leader(), staff.safeguardingLead(), staff.the("Deputy safeguarding lead"))) {
            assertThat(person.shell().text()).as(person.name()).contains("Urgent: safeguarding");
        }
        assertThat(staff.deputyHead().shells()).isEmpty();

        var opened = staff.keyStage2Leader().presses(staff.keyStage2Leader().shell(), "Open").card();
        staff.keyStage2Leader().presses(opened, "I'm dealing with this");
        deliverAfter(Duration.ofMinutes(31));
        assertThat(staff.coHead1().shells()).as("the Named Person's track still waits").hasSize(1);
    }

    @Test
    void aReporterCanAddToAReportAndWithdrawIt() {
        var teacher = staff.classTeacher();
        var receipt = reportsMisuse(teacher);
        deliver();
        var mine = teacher.getsBelow(receipt, "See my report");
        assertThat(mine.text()).contains(WHAT);
        teacher.presses(mine.with("ADD_words", "It has a second page of quince remarks"), "Add to it").card();
        deliver();
        assertThat(staff.deputyHead().shell().text()).contains("The reporter has added something");
        var opened = staff.deputyHead().presses(staff.deputyHead().shell(), "Open").card();
        assertThat(opened.text()).contains("It has a second page of quince remarks");

        assertThat(teacher.presses(mine, "Withdraw").card().text()).contains("Your report is withdrawn");
        deliverAfter(Duration.ofMinutes(61));
        assertThat(teacher.cardIn(receipt.messageId()).text()).contains("You withdrew it");
        assertThat(staff.deputyHead().shell().text()).contains("withdrawn");
    }

    @Test
    void aQuestionToTheReporterComesBackAnswered() {
        var teacher = staff.classTeacher();
        var receipt = reportsMisuse(teacher);
        deliver();
        var deputy = staff.deputyHead();
        var opened = deputy.presses(deputy.shell(), "Open").card();
        deputy.presses(opened.with("ASK_words", "Was the purple page public?"), "Ask the reporter").card();
        deliver();
        assertThat(teacher.lastNotice()).contains("there is a question for you").doesNotContain("purple");
        var mine = teacher.getsBelow(teacher.cardIn(receipt.messageId()), "See my report");
        assertThat(mine.text()).contains("Was the purple page public?");
        assertThat(mine.buttons()).contains("Reply");
        teacher.presses(mine.with("REPLY_words", "Yes, the page was public"), "Reply").card();
        deliver();
        assertThat(deputy.shell().text()).contains("The reporter has replied");
        assertThat(deputy.presses(deputy.shell(), "Open").card().text()).contains("Yes, the page was public");
    }
}
