package school.policydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the school does about something, step by step, until it is closed (clauses 2.4, 6.15, 8.3, 8.4 and 9.1 to 9.3). */
class FollowUpJourneyTests extends Journey {

    private String today() {
        return clock.instant().toString().substring(0, 10);
    }

    @Test
    void aParentsCommentIsFollowedUpWithALetterAndItsRemoval() {
        var teacher = staff.classTeacher();
        var deputy = staff.deputyHead();
        parentComment(teacher, "Mrs. Quince-Jones");
        deliver();
        var first = deputy.opens();
        assertThat(first.text()).doesNotContain("Earlier reports")
                .contains("\"to raise queries, concerns or complaints directly with the school rather than posting them on social media sites\"")
                .contains("\"Any breach of this will lead to the parent being contacted and a request made for the post to be removed immediately.\"");
        var contacted = deputy.presses(first.with("contacted_date", today()).with("contacted_words", "Rang Mrs Quince about the zebra").with("contacted_removal", "yes"),
                "Parent contacted").card();
        assertThat(contacted.text()).contains("Was removal of the post asked for? Yes");
        var removed = deputy.presses(contacted.with("removed_removed", "yes").with("removed_date", today()), "Removed or not").card();
        assertThat(removed.text()).contains("Is the post gone? Yes, it is gone");
        closes(deputy, removed);

        var receipt = parentComment(teacher, "mrs quince jones");
        deliver();
        var second = staff.behaviourLead().opens();
        assertThat(second.text()).contains("Earlier reports about the same person", "LA-2026-0001");
        var police = staff.behaviourLead().presses(second.with("police_date", today()).with("police_words", "The head decided after the second zebra post"),
                "Passed to the police").card();
        assertThat(police.text()).contains("The head decided after the second zebra post");
        closes(staff.behaviourLead(), police);
        deliver();

        assertThat(teacher.cardIn(receipt.messageId()).text()).contains("Closed.");
        assertThat(teacher.getsBelow(teacher.cardIn(receipt.messageId()), "See my report").text())
                .doesNotContain("police").doesNotContain("Earlier reports").doesNotContain("Dear parent");
        assertThat(count("case_file where status = 'CLOSED'")).isEqualTo(2);
    }

    @Test
    void earlierIncidentsAreShownOnlyToThoseWhoWereGivenThem() {
        var teacher = staff.classTeacher();
        var about = teacher.asks("report a parents comment").with("what", "The behaviour lead is a zebra").with("parent", "Ms Quince").with("about", staff.behaviourLead().id())
                .with("where", "A closed group");
        teacher.presses(about, "Send").card();
        parentComment(teacher, "Ms Quince");
        deliver();

        assertThat(staff.behaviourLead().shells()).hasSize(1);
        assertThat(staff.behaviourLead().opens().text()).contains("LA-2026-0002").doesNotContain("LA-2026-0001");
        assertThat(staff.safeguardingLead().opens().text()).contains("LA-2026-0001");
    }

    @Test
    void cyberbullyingIsWeighedByTheThreeTestsAndParentsAreTold() {
        var teacher = staff.classTeacher();
        var lead = staff.behaviourLead();
        var form = teacher.asks("cyberbullying").with("what", "Zebra pictures of a classmate").with("who", "A child in Year 4").with("about", "outside")
                .with("where", "A game called Quince").with("hours", "out");
        var receipt = teacher.presses(form, "Send").card();
        deliver();
        var opened = lead.opens();
        assertThat(opened.text()).contains("Outside school hours")
                .contains("Could it have repercussions for the orderly running of the school?")
                .contains("Does it pose a threat to a member of the school community?")
                .contains("Could it adversely affect the reputation of the school, its employees or governors?");
        assertThat(lead.presses(opened.with("tests_order", "yes").with("tests_words", "It spilled into assembly"), "Out-of-hours tests").card().text())
                .as("two ticks are missing").contains("Please choose.");
        var weighed = lead.presses(opened.with("tests_order", "yes").with("tests_threat", "no").with("tests_reputation", "yes")
                .with("tests_words", "It spilled into assembly"), "Out-of-hours tests").card();
        assertThat(weighed.text()).contains("Does it pose a threat to a member of the school community? No").contains("It spilled into assembly");
        var told = lead.presses(weighed.with("parents-told_date", today()).with("parents-told_words", "Rang home and advised closing the account"), "Parents told").card();
        assertThat(told.text()).contains("Rang home and advised closing the account");
        closes(lead, told);
        deliver();

        assertThat(teacher.cardIn(receipt.messageId()).text()).contains("Closed.").doesNotContain("assembly");
        assertThat(teacher.getsBelow(teacher.cardIn(receipt.messageId()), "See my report").text()).doesNotContain("assembly").doesNotContain("Rang home");
    }

    @Test
    void aQuestionIsAnsweredAsTheLeadersOwnAndSuggestedForEveryone() {
        var teacher = staff.classTeacher();
        var receipt = teacher.presses(teacher.asks("ask a senior leader").with("question", "May I juggle \"zebras\" online?"), "Send").card();
        deliver();
        var deputy = staff.deputyHead();
        var answered = deputy.presses(deputy.opens().with("answer_answer", "Only in your own time, please"), "Answer").card();
        assertThat(answered.text()).contains("Suggest as an answer for everyone")
                .contains("- id: from-la-2026-0001").contains("- \"May I juggle \\\"zebras\\\" online?\"").contains("summary: \"Only in your own time, please\"");
        deliver();

        assertThat(teacher.cardIn(receipt.messageId()).text()).contains("Answered by Deputy headteacher")
                .contains("The answer is theirs, not the policy's own words.").contains("Only in your own time, please").contains("Closed.");
        assertThat(teacher.lastNotice()).contains("there is an answer for you").doesNotContain("own time");
        assertThat(teacher.getsBelow(teacher.cardIn(receipt.messageId()), "See my report").text()).contains("Only in your own time, please").doesNotContain("from-la-2026");
    }

    @Test
    void contentThatDisparagesTheSchoolGoesToTheLineManagerAndIsClosed() {
        var teacher = staff.classTeacher();
        var manager = staff.keyStage2Leader();
        var form = byWayOfTheMenu(teacher).with("what", "It calls the school a zebra farm").with("where", "A page called Quince").with("about", "outside");
        var receipt = teacher.presses(form, "Send").card();
        deliver();
        assertThat(staff.deputyHead().shells()).isEmpty();
        var taken = manager.presses(manager.opens(), "I'm dealing with this").card();
        var noted = manager.presses(taken.with("NOTE_words", "I know who runs the zebra page"), "Add a private note").card();
        var acted = manager.presses(noted.with("ACTION_words", "Asked the page to take it down").with("ACTION_date", today()), "Record an action").card();
        assertThat(acted.text()).contains("Asked the page to take it down");
        closes(manager, acted);
        deliver();

        assertThat(teacher.cardIn(receipt.messageId()).text()).contains("Closed.");
        assertThat(teacher.getsBelow(teacher.cardIn(receipt.messageId()), "See my report").text()).doesNotContain("zebra page").doesNotContain("Asked the page");
    }

    @Test
    void contentByAColleagueGoesToASeniorLeaderAsWell() {
        var teacher = staff.classTeacher();
        teacher.presses(byWayOfTheMenu(teacher).with("what", "It calls the school a zebra farm").with("where", "A page called Quince")
                .with("about", staff.teachingAssistant().id()), "Send").card();
        deliver();

        assertThat(staff.seniorLeaders()).allSatisfy(leader -> assertThat(leader.shells()).as(leader.name()).hasSize(1));
        assertThat(staff.teachingAssistant().shells()).isEmpty();
    }

    private static SeenCard byWayOfTheMenu(Colleague reporter) {
        return reporter.getsBelow(reporter.asks("report something"), "Report content about the school");
    }

    private static SeenCard parentComment(Colleague reporter, String parent) {
        return reporter.presses(reporter.asks("report a parents comment").with("what", "The school is run by zebras").with("parent", parent)
                .with("about", "outside").with("where", "A closed group"), "Send").card();
    }

    private static void closes(Colleague leader, SeenCard card) {
        assertThat(leader.presses(card.with("CLOSE_outcome", "dealt-with").with("CLOSE_words", "All is well again"), "Close").card().text())
                .contains("The case is closed");
    }
}
