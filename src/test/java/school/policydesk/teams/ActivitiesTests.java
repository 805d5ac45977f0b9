package school.policydesk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import school.policydesk.people.StaffId;

/** Replays each recorded activity. */
@ExtendWith(OutputCaptureExtension.class)
class ActivitiesTests extends EdgeTest {

    private static final StaffId TEACHER = new StaffId("aaaaaaaa-bbbb-cccc-dddd-000000000001");
    private static final StaffId ASSISTANT = new StaffId("aaaaaaaa-bbbb-cccc-dddd-000000000002");

    @Autowired
    Conversations conversations;

    @ParameterizedTest
    @CsvSource({
        "message-personal, 200, 1", "message-channel-mention, 200, 1", "message-group-mention, 200, 1", "message-submit, 200, 1",
        "message-back, 200, 1", "message-no-fraction, 200, 1", "message-update, 200, 1", "message-undelete, 200, 0",
        "message-delete, 200, 0",
        "message-reaction, 200, 0", "invoke-execute, 200, 0", "invoke-refresh, 200, 0", "invoke-submit, 200, 0", "invoke-untyped, 200, 0",
        "invoke-without-action, 200, 0", "invoke-without-name, 501, 0", "invoke-task-fetch, 501, 0", "invoke-compose-query, 200, 0",
        "invoke-compose-fetch, 200, 0", "invoke-compose-submit, 200, 0",
        "invoke-file-consent, 501, 0", "invoke-feedback, 200, 0", "installation-add, 200, 1", "installation-upgrade, 200, 0",
        "installation-remove, 200, 0", "conversation-bot-added, 200, 0", "conversation-members-added, 200, 0",
        "conversation-members-removed, 200, 0", "conversation-team-renamed, 200, 0", "conversation-no-event-type, 200, 0",
        "event-meeting-start, 200, 0", "event-without-name, 200, 0", "typing, 200, 0", "unknown-type, 200, 0"})
    void answersEveryKindOfActivity(String name, int status, int sent) {
        assertThat(post(recorded(name)).statusCode()).isEqualTo(status);
        assertThat(MICROSOFT.sent()).hasSize(sent);
    }

    @Test
    void tellsWhoIsSpeaking() {
        post(recorded("message-personal"));
        var chat = new ConversationRef(MicrosoftStub.TENANT, MICROSOFT.serviceUrl(), "a:1pers0nalconversat1on", "28:" + MicrosoftStub.APP);
        assertThat(seen.callers).containsExactly(
                new Caller(TEACHER, MicrosoftStub.TENANT, "Class Teacher", Scope.PERSONAL, chat, "en-GB"));
    }

    @Test
    void takesTheMentionOfTheBotOut() {
        post(recorded("message-channel-mention"));
        assertThat(seen.messages.getFirst().text()).isEqualTo("may Deputy Head post this?");
        assertThat(seen.callers.getFirst().scope()).isEqualTo(Scope.CHANNEL);
        assertThat(MICROSOFT.sent().getFirst().has("suggestedActions")).isFalse();
    }

    @Test
    void passesOnWhatAButtonCarried() {
        post(recorded("message-back"));
        var message = seen.messages.getFirst();
        assertThat(message.text()).isEqualTo("what about parents?");
        assertThat(message.value().map(value -> value.path("topic").asText())).contains("parents");
        assertThat(message.replyToId()).contains("1732094000000");
    }

    @Test
    void treatsASubmittedVerbAsAPressAndShowsTheCardInPlace() {
        post(recorded("message-submit"));
        assertThat(seen.messages).isEmpty();
        assertThat(seen.presses.getFirst().data().path("subject").asText()).isEqualTo("a friend request");
        var request = MICROSOFT.requests("/activities/1732094000000").getFirst();
        assertThat(request.getMethod().getName()).isEqualTo("PUT");
        assertThat(request.getBodyAsString()).contains("AdaptiveCard");
    }

    @ParameterizedTest
    @CsvSource({"invoke-execute, false", "invoke-refresh, true", "invoke-submit, false", "invoke-untyped, false"})
    void givesAPressToItsVerb(String name, boolean automatic) throws Exception {
        JsonNode answer = json(post(recorded(name)).body());
        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("type").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(answer.at("/value/data/handle").asText()).isEqualTo("h-1");
        var press = seen.presses.getFirst();
        assertThat(press.verb()).isEqualTo("echo");
        assertThat(press.automatic()).isEqualTo(automatic);
        assertThat(press.cardActivityId()).contains("1732094000000");
    }

    @ParameterizedTest
    @CsvSource({
        "say, 200, application/vnd.microsoft.activity.message, Done.", "refuse, 400, application/vnd.microsoft.error, This isn't yours.",
        "explode, 500, application/vnd.microsoft.error, something went wrong",
        "nobody, 400, application/vnd.microsoft.error, no longer works"})
    void answersEveryPressInTeamsOwnForm(String verb, int status, String type, String words, CapturedOutput output) throws Exception {
        var press = recorded("invoke-execute");
        press.withObject("/value/action").put("verb", verb);
        var answer = post(press);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body()).path("statusCode").asInt()).isEqualTo(status);
        assertThat(json(answer.body()).path("type").asText()).isEqualTo(type);
        assertThat(answer.body()).contains(words).doesNotContain("what a person typed");
        assertThat(output).doesNotContain("what a person typed");
        if (verb.equals("nobody")) {
            assertThat(output).contains("No handler for the verb \"nobody\". Write a bean");
        }
    }

    @Test
    void refusesAPressThatCannotBeRead() {
        assertThat(post(recorded("invoke-without-action")).body()).contains("\"statusCode\":400");
    }

    @Test
    void takesFeedback() {
        assertThat(post(recorded("invoke-feedback")).body()).isEmpty();
        var feedback = seen.feedback.remove();
        assertThat(feedback.liked()).contains(true);
        assertThat(feedback.text()).isEqualTo("clear");
        assertThat(feedback.messageId()).contains("1732094000000");
    }

    @Test
    void remembersWhereToWriteToAPersonUntilTheyRemoveTheApp() {
        post(recorded("installation-add"));
        assertThat(conversations.of(TEACHER)).map(ConversationRef::conversationId).contains("a:1pers0nalconversat1on");
        post(recorded("installation-remove"));
        assertThat(conversations.of(TEACHER)).isEmpty();
        assertThat(seen.arrivals).extracting(Arrival::kind).containsExactly(Arrival.Kind.INSTALLED, Arrival.Kind.REMOVED);
        assertThat(seen.arrivals.getFirst().by()).map(Caller::staff).contains(TEACHER);
    }

    @Test
    void doesNotTakeAChannelForSomebodysOwnChat() {
        post(recorded("installation-remove"));
        post(recorded("message-channel-mention"));
        assertThat(conversations.of(TEACHER)).isEqualTo(Optional.empty());
    }

    @Test
    void tellsOfNewPeopleWithoutAskingTheConnector() {
        post(recorded("conversation-members-added"));
        assertThat(seen.arrivals.getFirst().kind()).isEqualTo(Arrival.Kind.PEOPLE_ADDED);
        assertThat(seen.arrivals.getFirst().people()).isEqualTo(List.of(ASSISTANT));
        assertThat(MICROSOFT.requests("/v3/.*")).isEmpty();
    }

    @Test
    void tellsThatTheBotJoinedWithoutAnswering() {
        post(recorded("conversation-bot-added"));
        assertThat(seen.arrivals.getFirst().kind()).isEqualTo(Arrival.Kind.BOT_ADDED);
        Awaitility.await().during(Duration.ofMillis(100)).until(() -> MICROSOFT.sent().isEmpty());
    }

    private static JsonNode json(String body) throws Exception {
        return new ObjectMapper().readTree(body);
    }
}
