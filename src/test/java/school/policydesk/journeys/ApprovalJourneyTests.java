package school.policydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import school.policydesk.cases.AccountRegister;
import school.policydesk.people.StaffId;

/** What the policy wants approved first: answers to the media (6.17), accounts for the school (6.16), posts in doubt (6.14). */
class ApprovalJourneyTests extends Journey {

    private static final String SUGGESTED = "The zebra crossing was painted by the children.";
    private static final String APPROVED = "The zebra crossing was painted by Year 4, with the council's permission.";
    private static final String CHANGED = "The zebra crossing was painted by Year 4, and it will stay.";
    private static final String POST = "Our quince jam won at the village show";

    @Autowired
    AccountRegister accounts;

    @Test
    void aWordingForTheMediaIsApprovedWordForWordAndAChangedOneAnew() {
        var teacher = staff.classTeacher();
        var head = staff.coHead1();
        var receipt = teacher.presses(mediaEnquiry(teacher).with("wording", SUGGESTED), "Send").card();
        assertThat(receipt.text()).startsWith("Do not respond").doesNotContain(SUGGESTED);
        deliver();
        var opened = head.opens();
        assertThat(opened.inputs()).as("starts as it was suggested").containsEntry("approve_wording", SUGGESTED);

        var approved = head.presses(opened.with("approve_wording", APPROVED), "Approve a wording").card();
        assertThat(approved.text()).contains("The reporter is told").contains(APPROVED);
        deliver();
        assertThat(teacher.cardIn(receipt.messageId()).text()).startsWith("Decided by Co-headteacher 1, today at 09:15")
                .contains("Use it word for word").contains(APPROVED).doesNotContain("Do not respond").doesNotContain(SUGGESTED);
        assertThat(teacher.lastNotice()).contains("there is an answer for you").doesNotContain("zebra");

        var mine = teacher.getsBelow(teacher.cardIn(receipt.messageId()), "See my report");
        var again = teacher.getsBelow(mine, "Change what I sent");
        assertThat(again.inputs()).containsEntry("wording", SUGGESTED).containsEntry("outlet", "The Quince Valley Gazette");
        teacher.presses(again.with("wording", CHANGED), "Send").card();
        deliver();
        assertThat(teacher.cardIn(receipt.messageId()).text()).as("a changed wording needs a new approval").startsWith("Do not respond").doesNotContain(APPROVED);

        var second = staff.coHead2().opens();
        assertThat(second.inputs()).containsEntry("approve_wording", CHANGED);
        assertThat(second.text()).contains(SUGGESTED + " (changed since)");
        var done = staff.coHead2().presses(second, "Approve a wording").card();
        deliver();
        assertThat(teacher.cardIn(receipt.messageId()).text()).startsWith("Decided by Co-headteacher 2").contains(CHANGED).doesNotContain(APPROVED);

        staff.coHead2().presses(done.with("CLOSE_outcome", "dealt-with").with("CLOSE_words", "The paper has it now"), "Close").card();
        deliver();
        assertThat(teacher.cardIn(receipt.messageId()).text()).contains("Closed. Thank you for passing it on.").contains(CHANGED).doesNotContain("The paper has it now");
        assertThat(count("case_file where status = 'CLOSED'")).isEqualTo(1);
    }

    @Test
    void aDeclinedEnquiryIsClosedInOneMessageAndTheReasonStaysAmongTheHeads() {
        var teacher = staff.classTeacher();
        var receipt = teacher.presses(mediaEnquiry(teacher), "Send").card();
        deliver();
        var declined = staff.coHead1().presses(staff.coHead1().opens().with("decline_words", "They were unkind about the zebra"), "Decline").card();
        assertThat(declined.text()).contains("They were unkind about the zebra");
        deliver();

        assertThat(teacher.cardIn(receipt.messageId()).text()).contains("The school gives no comment").contains("Closed.").doesNotContain("unkind");
        assertThat(teacher.getsBelow(teacher.cardIn(receipt.messageId()), "See my report").text()).contains("The school gives no comment").doesNotContain("unkind");
        assertThat(teacher.messages().stream().filter(message -> !message.isCard() && message.text().contains("LA-2026-0001"))).as("one message a step").hasSize(1);
    }

    @Test
    void theOutletsDeadlineIsCountedDownAndEscalatedBeforeItPasses() {
        var teacher = staff.classTeacher();
        var today = clock.instant().toString().substring(0, 10);
        teacher.presses(mediaEnquiry(teacher).with("deadlineDate", today).with("deadlineTime", "13:00"), "Send").card();
        deliver();
        assertThat(staff.coHead1().shell().text()).contains("They expect an answer today at 13:00, in about 3 hours");
        staff.coHead1().presses(staff.coHead1().opens(), "I'm dealing with this");
        deliver();
        assertThat(staff.deputyHead().shells()).isEmpty();

        deliverAfter(Duration.ofHours(2).plusMinutes(46));

        assertThat(staff.coHead1().shell().text()).contains("is an hour away, and this is still open").contains("in 58 minutes");
        assertThat(staff.deputyHead().shell().text()).contains("the deadline that was given from outside is near");
    }

    @Test
    void aSchoolAccountIsApprovedByAHeadAndEntersTheRegister() {
        var teacher = staff.classTeacher();
        var form = teacher.asks("school account").with("platform", "Photo Quince").with("name", "@lowash zebras").with("purpose", "To show the zebra crossing")
                .with("audience", "parents").with("owner", staff.the("Class teacher 2").id()).with("second", "The school office");
        var receipt = teacher.presses(form, "Send").card();
        deliver();
        assertThat(staff.coHead1().shells()).hasSize(1);
        assertThat(staff.deputyHead().shells()).hasSize(1);
        var handed = staff.deputyHead().presses(staff.deputyHead().opens()
                .with("HAND_OVER_to", staff.the("Class teacher 2").id()).with("HAND_OVER_reason", "Please look at the zebra plan"), "Hand over").card();
        assertThat(handed.text()).contains("Handed over");
        deliver();
        var opened = staff.the("Class teacher 2").opens();
        assertThat(opened.buttons()).as("the policy names who approves").doesNotContain("Approve").contains("Refuse", "Ask the reporter");
        var heads = staff.coHead1().opens();
        assertThat(staff.the("Class teacher 2").presses(heads.with("approve_words", "It is fine by me"), "Approve").card().text())
                .contains("This is for those to decide whom the policy names");
        assertThat(accounts.accounts(school.id())).isEmpty();

        staff.coHead1().presses(heads.with("approve_words", "Show no faces, please"), "Approve").card();
        deliver();

        assertThat(teacher.cardIn(receipt.messageId()).text()).contains("Your account is approved", "Show no faces, please", "Decided by Co-headteacher 1", "Closed.");
        assertThat(accounts.accounts(school.id())).singleElement().satisfies(account -> {
            assertThat(account.asked()).containsEntry("owner", staff.the("Class teacher 2").id()).containsEntry("second", "The school office");
            assertThat(account.approvedBy()).isEqualTo(new StaffId(staff.coHead1().id()));
            assertThat(Duration.between(account.approvedAt(), account.renewAt())).isEqualTo(Duration.ofDays(365));
        });
        assertThat(count("obligation where step = 'RENEW' and state = 'PENDING'")).isEqualTo(1);

        var again = teacher.getsBelow(teacher.getsBelow(teacher.cardIn(receipt.messageId()), "See my report"), "Change what I sent");
        teacher.presses(again.with("name", "@lowash tigers"), "Send").card();
        assertThat(accounts.accounts(school.id())).singleElement().satisfies(account -> assertThat(account.asked()).containsEntry("name", "@lowash zebras"));
        deliver();
        staff.coHead2().presses(staff.coHead2().opens().with("refuse_reason", "No tigers on the crossing"), "Refuse").card();
        assertThat(accounts.accounts(school.id())).as("refused after it was approved").isEmpty();
        assertThat(count("obligation where step = 'RENEW' and state = 'PENDING'")).isZero();
    }

    @Test
    void aPostIsCheckedAsItIsWrittenAndAgainWhenItChanges() {
        var teacher = staff.classTeacher();
        var manager = staff.keyStage2Leader();
        var form = teacher.asks("check a post").with("words", POST).with("where", "Photo Quince").with("account", "personal");
        var receipt = teacher.presses(form, "Send").card();
        deliver();
        manager.presses(manager.opens().with("change_advice", "Leave the village out of it"), "Change this").card();
        deliver();
        assertThat(teacher.cardIn(receipt.messageId()).text()).contains("Please change it before you post it", "Leave the village out of it").doesNotContain(POST);

        var again = teacher.getsBelow(teacher.getsBelow(teacher.cardIn(receipt.messageId()), "See my report"), "Change what I sent");
        teacher.presses(again.with("words", "Our quince jam won a prize"), "Send").card();
        deliver();
        assertThat(teacher.cardIn(receipt.messageId()).text()).as("until it is checked").doesNotContain("Leave the village out of it");
        var second = manager.opens();
        assertThat(second.text()).contains("Our quince jam won a prize").contains(POST + " (changed since)");
        var checked = manager.presses(second.with("fine_bear", "Well done to the jam makers"), "It's fine").card();
        assertThat(checked.text()).contains("This is the wording that was looked at: Our quince jam won a prize")
                .contains("This is the wording that was looked at: " + POST);
        deliver();

        assertThat(teacher.cardIn(receipt.messageId()).text()).contains("you may post it exactly as you wrote it", "Well done to the jam makers", "Closed.");
        var third = teacher.getsBelow(teacher.getsBelow(teacher.cardIn(receipt.messageId()), "See my report"), "Change what I sent");
        teacher.presses(third.with("words", "Our quince jam beat everybody's"), "Send").card();
        deliver();
        assertThat(teacher.cardIn(receipt.messageId()).text()).as("another wording").doesNotContain("you may post it");
        assertThat(count("case_file where status = 'WAITING'")).isEqualTo(1);
    }

    @Test
    void aPostThatShouldNotBePostedSaysWhy() {
        var teacher = staff.classTeacher();
        var receipt = teacher.presses(teacher.asks("check a post").with("words", POST).with("where", "Photo Quince").with("account", "school"), "Send").card();
        deliver();
        staff.keyStage2Leader().presses(staff.keyStage2Leader().opens().with("dont_reason", "It names the village"), "Don't post it").card();
        deliver();

        assertThat(teacher.cardIn(receipt.messageId()).text()).contains("Please don't post it.", "It names the village", "Closed.");
    }

    private static SeenCard mediaEnquiry(Colleague reporter) {
        return reporter.asks("media enquiry").with("outlet", "The Quince Valley Gazette").with("contact", "Desk phone extension nine")
                .with("question", "Why was the zebra crossing painted purple?");
    }
}
