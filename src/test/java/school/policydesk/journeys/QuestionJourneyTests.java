package school.policydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody asks what the policy says. */
class QuestionJourneyTests extends Journey {

    private static final String CLAUSE_7_3 = "Staff should not make friends, follow or otherwise directly engage with any pupils, past (under the age of 18) "
            + "or present, on social media sites as this could lead to professional relationships being compromised, and/or safeguarding allegations being raised";

    @Test
    void aFriendRequestFromAPupilIsRefusedInThePolicysOwnWords() {
        var teacher = staff.classTeacher();

        var question = teacher.asks("can I accept this friend request");
        assertThat(question.text()).containsIgnoringCase("who");
        assertThat(question.buttons()).contains("A pupil");

        var answer = teacher.presses(question, "A pupil").card();
        assertThat(answer.text().lines()).contains("No", CLAUSE_7_3, "Clause 7.3, word for word");
        assertThat(answer.text()).contains("Section 7: ").contains("Social Media Policy, approved 20 October 2021, last reviewed 21 October 2021")
                .contains("Its next review was due Autumn 2022 and is overdue");
        assertThat(answer.buttons()).contains("Record a safeguarding concern", "Show the whole section");
        assertThat(teacher.getsBelow(answer, "Show the whole section").text()).contains(CLAUSE_7_3).contains("7.4");
    }

    @Test
    void aFriendRequestFromAParentDependsOnAFriendshipFromBefore() {
        var teacher = staff.teachingAssistant();

        var question = teacher.asks("can I accept this friend request");
        var parent = question.buttons().stream().filter(button -> button.matches("(?i)a parent.*")).findFirst().orElseThrow();
        var next = teacher.presses(question, parent).card();
        assertThat(next.text()).containsIgnoringCase("friend").containsPattern("(?i)before|already|pre-established");

        var no = next.buttons().stream().filter(button -> button.startsWith("No")).findFirst().orElseThrow();
        assertThat(teacher.presses(next, no).card().text().lines()).contains("No", "Clause 7.4, word for word");
    }

    @Test
    void whatIsWrittenNextAnswersTheQuestionThatTheBotAsked() {
        var teacher = staff.the("Class teacher 2");
        teacher.asks("can I accept this friend request");
        assertThat(teacher.asks("a pupil").text().lines()).contains("No", CLAUSE_7_3);
    }

    @Test
    void aGroupChatGetsAnswersButNoReportIsTakenThereAndNoneIsShown() {
        var teacher = staff.classTeacher();
        reportsMisuse(teacher);
        deliver();

        var answer = teacher.asksInTheGroupChat("can I be friends with a pupil on Facebook");
        assertThat(answer.text()).containsAnyOf(CLAUSE_7_3, "Being friends with, following or messaging a pupil");

        assertThat(teacher.asksInTheGroupChat("report misuse").text()).contains("Let's do this in private");
        assertThat(teacher.asksInTheGroupChat("report misuse").inputs()).isEmpty();
        assertThat(teacher.asksInTheGroupChat("I want to report something").buttons()).doesNotContain("Report misuse");

        var form = misuse(teacher, "unknown");
        assertThat(teacher.pressesInTheGroupChat(form, "Send").refusal()).contains("can't be sent from here");
        assertThat(count("case_file")).isEqualTo(1);

        assertThat(teacher.asksInTheGroupChat("my reports").text()).doesNotContain("LA-2026-0001");
        assertThat(staff.deputyHead().asksInTheGroupChat("my cases").text()).doesNotContain("LA-2026-0001");
        var shell = staff.deputyHead().shell();
        assertThat(staff.deputyHead().pressesInTheGroupChat(shell, "Open").refusal()).isNotEmpty();
    }
}
