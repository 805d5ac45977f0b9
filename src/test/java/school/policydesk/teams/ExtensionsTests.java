package school.policydesk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import school.policydesk.people.StaffId;

/** Message extensions at the edge: Teams' own forms of question and answer, in time, whatever comes in. */
@ExtendWith(OutputCaptureExtension.class)
class ExtensionsTests extends EdgeTest {

    private static final StaffId TEACHER = new StaffId("aaaaaaaa-bbbb-cccc-dddd-000000000001");
    private static final StaffId ASSISTANT = new StaffId("aaaaaaaa-bbbb-cccc-dddd-000000000002");

    @Autowired
    Conversations conversations;

    @Test
    void answersASearchWithAListOfCards() throws Exception {
        var found = answer(recorded("invoke-compose-query")).path("composeExtension");
        assertThat(found.path("type").asText()).isEqualTo("result");
        assertThat(found.path("attachmentLayout").asText()).isEqualTo("list");
        assertThat(found.path("attachments")).hasSize(25).allSatisfy(one -> {
            assertThat(one.path("contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
            assertThat(one.at("/content/words").asText()).isEqualTo("photos");
            assertThat(one.at("/preview/contentType").asText()).isEqualTo("application/vnd.microsoft.card.thumbnail");
            assertThat(one.at("/preview/content/title").asText()).startsWith("photos ");
            assertThat(one.at("/preview/content/text").asText()).isEqualTo("A line");
        });
    }

    @Test
    void turnsPagesAndEndsThem() throws Exception {
        assertThat(titles(query("photos", "{\"skip\":25,\"count\":25}"))).containsExactly("photos 25", "photos 26", "photos 27", "photos 28", "photos 29");
        assertThat(titles(query("photos", "{\"skip\":28,\"count\":1}"))).containsExactly("photos 28");
        var beyond = answer(query("photos", "{\"skip\":50,\"count\":25}")).path("composeExtension");
        assertThat(beyond.path("type").asText()).isEqualTo("result");
        assertThat(beyond.path("attachments")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "7", "[]", "{\"skip\":-3,\"count\":-1}", "{\"skip\":\"two\",\"count\":\"many\"}", "{\"skip\":99999999999,\"count\":99999999999}", "{\"skip\":null,\"count\":1e300}"})
    void takesWhateverPagingComes(String options) throws Exception {
        var found = answer(query("photos", options)).path("composeExtension");
        assertThat(found.path("type").asText()).isEqualTo("result");
        assertThat(found.path("attachments").size()).isLessThanOrEqualTo(25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "[{}]", "[null]", "[{\"name\":\"words\"}]", "[{\"name\":\"words\",\"value\":{\"a\":1}}]", "[{\"name\":\"initialRun\",\"value\":\"true\"}]"})
    void takesNoWordsForTheBeginning(String parameters) throws Exception {
        var activity = recorded("invoke-compose-query");
        activity.withObject("/value").set("parameters", new ObjectMapper().readTree(parameters));
        assertThat(titles(activity)).contains(" 0");
    }

    @Test
    void saysWhenNothingIsFound() throws Exception {
        var nothing = answer(query("nothing", "{}")).path("composeExtension");
        assertThat(nothing.path("type").asText()).isEqualTo("message");
        assertThat(nothing.path("text").asText()).contains("no passage").contains("own chat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"explode", "dawdle"})
    void saysWhenTheSearchDoesNotWork(String words, CapturedOutput output) throws Exception {
        var answer = answer(query(words, "{}")).path("composeExtension");
        assertThat(answer.path("type").asText()).isEqualTo("message");
        assertThat(answer.path("text").asText()).contains("try again in a minute");
        assertThat(output).doesNotContain("what a person typed");
    }

    @Test
    void readsTheMessageOnWhichADialogueIsOpened() throws Exception {
        var task = answer(recorded("invoke-compose-fetch")).path("task");
        assertThat(task.path("type").asText()).isEqualTo("continue");
        assertThat(task.at("/value/title").asText()).isEqualTo("Report to school");
        assertThat(task.at("/value/card/contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(seen.quoted).containsExactly(new QuotedMessage("Have you seen this?\n\nPage 3 & 4 \uD83D\uDE1E\n[File: page.pdf]", Optional.of(ASSISTANT),
                "Teaching Assistant", true, "https://teams.microsoft.com/l/message/19:staffroom@thread.v2/1732094000000?context=%7B%22contextType%22:%22chat%22%7D",
                Optional.of(Instant.parse("2026-11-20T09:13:20Z"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "null | '' | false | ''",
        "{} | '' | false | ''",
        "{\"from\":{\"user\":null,\"application\":{\"displayName\":\"Forms\"}},\"body\":{\"contentType\":\"text\",\"content\":\"a <b> c\"}} | Forms | false | a <b> c",
        "{\"from\":{\"user\":{\"id\":\"8:guest\",\"displayName\":\" A guest \"}},\"linkToMessage\":\"javascript:alert(1)\"} | A guest | true | ''",
        "{\"createdDateTime\":\"yesterday\",\"body\":{\"content\":\"<script>x</script><p>one<br>two</p><p></p><p></p><p>three</p>\"}} | '' | false | 'one,two,,three'"})
    void readsAMessageOfWhichMuchIsMissing(String payload, String author, boolean byPerson, String text) throws Exception {
        var activity = recorded("invoke-compose-fetch");
        activity.withObject("/value").set("messagePayload", new ObjectMapper().readTree(payload));
        assertThat(answer(activity).at("/task/type").asText()).isEqualTo("continue");
        var quoted = seen.quoted.getFirst();
        assertThat(quoted.author()).isEmpty();
        assertThat(quoted.authorName()).isEqualTo(author);
        assertThat(quoted.byPerson()).isEqualTo(byPerson);
        assertThat(quoted.text()).isEqualTo(text.replace(',', '\n'));
        assertThat(quoted.link()).isEmpty();
        assertThat(quoted.sentAt()).isEmpty();
    }

    @Test
    void takesWhatADialogueSends() throws Exception {
        assertThat(answer(recorded("invoke-compose-submit")).path("task").toString()).isEqualTo("{\"type\":\"message\",\"value\":\"Done.\"}");
        assertThat(seen.presses.getFirst().data().path("subject").asText()).isEqualTo("what a person typed");
        assertThat(seen.presses.getFirst().caller().scope()).isEqualTo(Scope.GROUP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"explode", "dawdle"})
    void keepsWhatWasTypedWhenItIsNotDoneInTime(String verb, CapturedOutput output) throws Exception {
        var sent = recorded("invoke-compose-submit");
        sent.withObject("/value/data").put("verb", verb);
        assertThat(answer(sent).at("/task/value/card/content/again").asText()).isEqualTo("what a person typed");
        assertThat(output).doesNotContain("what a person typed");
        if (verb.equals("dawdle")) {
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> answer(sent).at("/task/value").asText().equals("Done."));
        }
        assertThat(seen.presses).hasSize(1);
    }

    @Test
    void saysSorryWhenADialogueDoesNotOpen() throws Exception {
        var activity = recorded("invoke-compose-fetch");
        activity.withObject("/value/messagePayload/from/user").put("displayName", "explode");
        assertThat(answer(activity).at("/task/value").asText()).contains("Sorry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"composeExtension/querySettingUrl", "composeExtension/", "task/fetch"})
    void leavesTheRestToOthers(String name) {
        assertThat(post(recorded("invoke-compose-query").put("name", name)).statusCode()).isEqualTo(501);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoke-compose-query", "invoke-compose-fetch", "invoke-compose-submit"})
    void neverWritesToNorRemembersTheConversationThatItIsUsedIn(String name) {
        post(recorded("installation-add"));
        var between = recorded(name);
        between.withObject("/conversation").put("id", "19:one_other@unq.gbl.spaces").put("conversationType", "personal");
        MICROSOFT.reset();
        assertThat(post(between).statusCode()).isEqualTo(200);
        assertThat(MICROSOFT.sent()).isEmpty();
        assertThat(conversations.of(TEACHER)).map(ConversationRef::conversationId).contains("a:1pers0nalconversat1on");
    }

    @Test
    void isNotForSomebodyOfNoSchool() throws Exception {
        seen.strangers.add(TEACHER);
        var search = answer(recorded("invoke-compose-query")).path("composeExtension");
        assertThat(search.path("type").asText()).isEqualTo("message");
        assertThat(search.path("text").asText()).contains("I don't know you yet");
        assertThat(answer(recorded("invoke-compose-fetch")).at("/task/value").asText()).contains("I don't know you yet");
        assertThat(answer(recorded("invoke-compose-submit")).at("/task/value").asText()).contains("I don't know you yet");
        assertThat(seen.callers).isEmpty();
        assertThat(seen.presses).isEmpty();
    }

    /** Microsoft's own example of a chat between two has no conversation at all. */
    @ParameterizedTest
    @ValueSource(strings = {"invoke-compose-query", "invoke-compose-fetch", "invoke-compose-submit"})
    void isThereInAChatBetweenTwo(String name) throws Exception {
        assertThat(answer(recorded(name).without("conversation"))).isNotEmpty();
        assertThat(post(recorded("invoke-execute").without("conversation")).statusCode()).isEqualTo(400);
    }

    @Test
    void isForTheSchoolsOwnPeopleOnly() {
        var stranger = recorded("invoke-compose-query");
        stranger.withObject("/conversation").put("tenantId", "99999999-2222-3333-4444-555555555555");
        stranger.withObject("/channelData/tenant").put("id", "99999999-2222-3333-4444-555555555555");
        assertThat(post(stranger).statusCode()).isEqualTo(403);
        assertThat(post(recorded("invoke-compose-query").without("from")).statusCode()).isEqualTo(403);
        assertThat(post(recorded("invoke-compose-query").without(List.of("conversation", "channelData"))).statusCode()).as("no tenant at all").isEqualTo(403);
        assertThat(seen.callers).isEmpty();
    }

    private static ObjectNode query(String words, String options) throws Exception {
        var activity = recorded("invoke-compose-query");
        ((ObjectNode) activity.at("/value/parameters/0")).put("value", words);
        activity.withObject("/value").set("queryOptions", new ObjectMapper().readTree(options));
        return activity;
    }

    private List<String> titles(ObjectNode activity) throws Exception {
        return answer(activity).at("/composeExtension/attachments").findValuesAsText("title");
    }

    private JsonNode answer(ObjectNode activity) throws Exception {
        var answer = post(activity);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
