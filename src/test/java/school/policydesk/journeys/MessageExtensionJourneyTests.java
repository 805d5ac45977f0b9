package school.policydesk.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy is searched from a chat, and a message in a chat is reported without the chat seeing it. */
class MessageExtensionJourneyTests extends Journey {

    private static final String CLAUSE_7_3 = "Staff should not make friends, follow or otherwise directly engage with any pupils";
    private static final String WORDS = "Purple remarks about\nthe lantern parade";

    @Test
    void aClauseIsFoundByItsNumberItsWordsAndItsQuestion() {
        var teacher = staff.classTeacher();
        for (var words : List.of("7.3", "friends follow engage pupils", "can I be friends with a pupil on Facebook")) {
            var first = found(teacher.searches(words, 0, 25)).getFirst();
            assertThat(first.text()).as(words).contains(CLAUSE_7_3).contains("Clause 7.3, word for word").contains("Section 7: ")
                    .contains("Social Media Policy, approved 20 October 2021, last reviewed 21 October 2021");
            assertThat(first.buttons()).as("where it is read, the bot may not be").isEmpty();
        }
        var line = teacher.searches("7.3", 0, 25).at("/attachments/0/preview/content");
        assertThat(line.path("title").asText()).startsWith("Clause 7.3 · Section 7: ");
        assertThat(line.path("text").asText()).startsWith("Staff should not make friends").hasSizeLessThan(150);
    }

    @Test
    void withoutWordsTheSectionsAreThere() {
        var sections = staff.classTeacher().searches("", 0, 25);
        assertThat(sections.path("attachments").size()).isGreaterThan(9);
        assertThat(found(sections)).anySatisfy(section -> assertThat(section.text()).contains("Section 7: ").contains(CLAUSE_7_3).contains("7.4"));
        assertThat(found(sections)).allSatisfy(section -> assertThat(section.buttons()).isEmpty());
    }

    @Test
    void pagesJoinWithoutGapOrRepeat() {
        var teacher = staff.classTeacher();
        var all = titles(teacher.searches("social media", 0, 25));
        assertThat(all).hasSize(25).doesNotHaveDuplicates();
        var pages = new ArrayList<String>();
        for (int skip = 0; skip < 25; skip += 5) {
            pages.addAll(titles(teacher.searches("social media", skip, 5)));
        }
        assertThat(pages).isEqualTo(all);
        assertThat(teacher.searches("social media", 900, 25).path("type").asText()).isEqualTo("result");
        assertThat(teacher.searches("xylophone", 0, 25).path("type").asText()).isEqualTo("message");
    }

    @Test
    void somebodyWhomTheDirectoryDoesNotKnowMaySearchToo() {
        var stranger = staff.stranger("Supply teacher");
        assertThat(found(stranger.searches("7.3", 0, 1)).getFirst().text()).contains(CLAUSE_7_3);
    }

    @Test
    void aColleaguesMessageIsReportedAndTheyNeverGetIt() {
        var teacher = staff.classTeacher();
        var author = staff.behaviourLead();

        var choice = teacher.reports(new ChatMessage(author.id(), author.name(), WORDS)).card();
        assertThat(choice.text()).contains("Purple remarks").contains("Nobody in the chat is told").contains("999");
        var form = teacher.sends(choice.with("kind", "misuse"), "Next").card();
        assertThat(form.text()).contains("Report misuse of social media").contains("This is not private");
        assertThat(form.inputs()).containsEntry("about", author.id()).containsEntry("where", "Microsoft Teams")
                .containsEntry("what", "Behaviour lead wrote in Teams on 20 November 2026 at 09:13:\n\u201c" + WORDS + "\u201d");
        assertThat(form.inputs().get("link")).startsWith("https://teams.microsoft.com/l/message/19:staffroom@thread.v2/");

        var receipt = teacher.sends(form, "Send").card();
        for (var card : List.of(choice, form, receipt)) {
            assertThat(card.content().toString()).as("a dialogue knows no other").doesNotContain("Action.Execute");
        }
        assertThat(receipt.text()).contains("Received: LA-2026-0001").contains("It goes to a senior leader").contains("into your own chat").doesNotContain(WORDS);
        assertThat(receipt.buttons()).isEmpty();
        deliver();

        assertThat(author.shells()).as("the author, who is a senior leader").isEmpty();
        var recipient = staff.everybody().stream().filter(person -> !person.shells().isEmpty()).findFirst().orElseThrow();
        assertThat(recipient.presses(recipient.shell(), "Open").card().text()).contains(WORDS).contains("Behaviour lead");
        assertThat(staff.groupChat()).as("the chat in which the message stands").isEmpty();
        assertThat(MICROSOFT.requests(".*staffroom.*")).isEmpty();
    }

    @Test
    void theReceiptStandsInTheReportersOwnChatAndIsKeptUpToDate() {
        var teacher = staff.classTeacher();
        teacher.sends(form(teacher, "misuse").with("about", "unknown"), "Send");
        var receipt = Await.until("the receipt", () -> teacher.messages().stream().filter(Chats.Message::isCard).findFirst());
        assertThat(receipt.card().text()).contains("Received: LA-2026-0001").doesNotContain(WORDS);
        deliverAfter(Duration.ofSeconds(5));
        var deputy = staff.deputyHead();
        deputy.presses(deputy.presses(deputy.shell(), "Open").card(), "I'm dealing with this");
        deliver();
        assertThat(teacher.cardIn(receipt.id()).text()).contains("Being dealt with by Deputy headteacher");
        assertThat(teacher.getsBelow(teacher.cardIn(receipt.id()), "See my report").text()).contains(WORDS);
    }

    @Test
    void whatIsMissingIsRefusedInTheDialogueAndNothingTypedIsLost() {
        var teacher = staff.classTeacher();
        var form = form(teacher, "safeguarding").with("done", "Told the yellow office");
        var refused = teacher.sends(form, "Send").card();
        assertThat(refused.text()).contains("Not sent yet").contains("Please say who may be at risk").contains("Please choose the day");
        assertThat(refused.inputs()).containsEntry("done", "Told the yellow office").containsEntry("what", form.inputs().get("what"));
        assertThat(count("case_file")).isZero();

        var whole = refused.with("child", "Not known").with("when", "2026-11-20").with("signature", "Class Teacher One");
        assertThat(teacher.sends(whole, "Send").card().text()).contains("Received: LA-2026-0001");
    }

    @Test
    void aKindMustBeChosenAndTheMessageStaysMeanwhile() {
        var teacher = staff.classTeacher();
        var choice = teacher.reports(message()).card();
        for (var kind : List.of("", "nonsense", "account-request")) {
            var again = teacher.sends(choice.with("kind", kind), "Next").card();
            assertThat(again.text()).contains("Please choose what it is about");
            assertThat(teacher.sends(again.with("kind", "misuse"), "Next").card().inputs().get("what")).contains(WORDS);
        }
        assertThat(teacher.sends(choice, "Cancel").sentence()).startsWith("Nothing was sent");
        assertThat(teacher.sends(choice.forged("verb", "case.open"), "Next").sentence()).contains("nothing was sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8:orgid:somewhere-else", "99999999-1111-2222-3333-444444444444"})
    void whoeverIsNotAColleagueIsNamedInWords(String id) {
        var teacher = staff.classTeacher();
        var choice = teacher.reports(new ChatMessage(id, "Mrs Quince", WORDS)).card();
        var misuse = teacher.sends(choice.with("kind", "misuse"), "Next").card().inputs();
        assertThat(misuse).containsEntry("about", "outside").containsEntry("aboutName", "Mrs Quince");
        assertThat(misuse.get("what")).startsWith("Mrs Quince wrote in Teams");
        var bullying = teacher.sends(choice.with("kind", "cyberbullying"), "Next").card().inputs();
        assertThat(bullying).containsEntry("about", "outside").containsEntry("byWhom", "Mrs Quince");
        var comment = teacher.sends(choice.with("kind", "parent-comment"), "Next").card().inputs();
        assertThat(comment).containsEntry("parent", "Mrs Quince").containsEntry("about", "");
    }

    @Test
    void onesOwnMessageIsAboutNobodyYet() {
        var teacher = staff.classTeacher();
        var choice = teacher.reports(new ChatMessage(teacher.id(), teacher.name(), WORDS)).card();
        assertThat(teacher.sends(choice.with("kind", "misuse"), "Next").card().inputs()).containsEntry("about", "").containsEntry("aboutName", "");
    }

    @Test
    void aDraftAboutSomethingElseStaysOut() {
        var teacher = staff.classTeacher();
        teacher.presses(teacher.asks("report misuse").with("aboutName", "Mr Older Draft"), "Send");
        var author = staff.the("Class teacher 2");
        var choice = teacher.reports(new ChatMessage(author.id(), author.name(), WORDS)).card();
        assertThat(teacher.sends(choice.with("kind", "misuse"), "Next").card().inputs()).containsEntry("about", author.id()).containsEntry("aboutName", "");
    }

    @Test
    void aRepeatedPressIsTheSameReport() {
        var teacher = staff.classTeacher();
        var form = form(teacher, "misuse").with("about", "unknown");
        var pressId = "f:" + UUID.randomUUID();
        assertThat(teacher.sends(form, "Send", pressId).task()).isEqualTo(teacher.sends(form, "Send", pressId).task());
        assertThat(teacher.sends(form, "Send").card().text()).contains("Received: LA-2026-0001");
        Await.until("the receipt", () -> teacher.messages().stream().filter(Chats.Message::isCard).findFirst());
        deliver();
        assertThat(count("case_file")).isEqualTo(1);
        assertThat(teacher.messages().stream().filter(Chats.Message::isCard)).hasSize(1);
    }

    @Test
    void aReceiptThatCouldNotBeBroughtComesWithTheNextPress() {
        var teacher = staff.classTeacher();
        var form = form(teacher, "misuse").with("about", "unknown");
        MICROSOFT.onSend(aResponse().withStatus(403));
        assertThat(teacher.sends(form, "Send").card().text()).contains("Received: LA-2026-0001");
        Await.until("an attempt", () -> MICROSOFT.sent().stream().findFirst());
        MICROSOFT.reset();
        Await.until("the receipt", () -> {
            teacher.sends(form, "Send");
            return teacher.messages().stream().filter(Chats.Message::isCard).findFirst();
        });
        deliver();
        assertThat(teacher.messages().stream().filter(Chats.Message::isCard)).hasSize(1);
    }

    @Test
    void whatCannotBeCommittedIsNotReceivedAndStaysInTheForm() {
        var teacher = staff.classTeacher();
        var form = form(teacher, "misuse").with("about", "unknown");
        jdbc.sql("alter table case_submission rename to away").update();
        DialogueAnswer answer;
        try {
            answer = teacher.sends(form, "Send");
        } finally {
            jdbc.sql("alter table away rename to case_submission").update();
        }
        assertThat(answer.card().text()).contains("NOT received").contains("Safeguarding lead").contains("in person");
        assertThat(answer.card().inputs().get("what")).contains(WORDS);
        assertThat(count("case_file")).isZero();
        assertThat(teacher.sends(answer.card(), "Send").card().text()).contains("Received: LA-2026-0001");
    }

    @Test
    void whoHasNoChatWithTheBotYetGetsOneForTheReceipt() {
        var teacher = staff.classTeacher().removesTheApp();
        int before = MICROSOFT.requests("/v3/conversations").size();
        teacher.sends(form(teacher, "misuse").with("about", "unknown"), "Send");
        var opened = Await.until("a chat", () -> MICROSOFT.requests("/v3/conversations").stream().skip(before).findFirst());
        assertThat(opened.getBodyAsString()).contains(teacher.id());
        assertThat(Await.until("where to write to", () -> jdbc.sql("select conversation_id from conversation where staff_id = ?").param(teacher.id()).query(String.class).optional()))
                .startsWith("sent-");
    }

    @Test
    void searchingIsQuick() {
        var teacher = staff.classTeacher();
        teacher.searches("can I post a photo", 0, 25);
        var start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            teacher.searches("can I post a photo " + i, 0, 25);
        }
        var each = Duration.ofNanos((System.nanoTime() - start) / 20);
        assertThat(each).as("a search, with Teams waiting 5 s").isLessThan(Duration.ofSeconds(2));
    }

    private static ChatMessage message() {
        return new ChatMessage("8:guest", "Mrs Quince", WORDS);
    }

    private static SeenCard form(Colleague reporter, String kind) {
        return reporter.sends(reporter.reports(message()).card().with("kind", kind), "Next").card();
    }

    private static List<SeenCard> found(JsonNode answer) {
        assertThat(answer.path("type").asText()).as("answer %s", answer).isEqualTo("result");
        return answer.path("attachments").findValues("content").stream().filter(card -> card.path("type").asText().equals("AdaptiveCard"))
                .map(card -> new SeenCard("", card)).toList();
    }

    private static List<String> titles(JsonNode answer) {
        return answer.path("attachments").findValues("preview").stream().map(line -> line.at("/content/title").asText()).toList();
    }
}
