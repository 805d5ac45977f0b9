package school.policydesk.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policydesk.standin.StandInClient.TEACHER;
import static school.policydesk.standin.StandInClient.chatOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@StandInTest
class CardActionsTests {

    private static final String CHAT = chatOf(TEACHER);
    private static final String CARD = """
            {"type": "message", "attachments": [{"contentType": "application/vnd.microsoft.card.adaptive", "content": {}}]}""";

    @Autowired
    StandInClient client;

    @Autowired
    FakeBot bot;

    private String card;

    @BeforeEach
    void sendACard() {
        bot.forget();
        card = client.botSays(CHAT, CARD);
    }

    @Test
    void asksTheBotWhenAButtonIsPressed() {
        press();
        var invoke = bot.last().activity();
        assertThat(invoke.path("type").asString()).isEqualTo("invoke");
        assertThat(invoke.path("name").asString()).isEqualTo("adaptiveCard/action");
        assertThat(invoke.path("replyToId").asString()).isEqualTo(card);
        assertThat(invoke.path("value").path("trigger").asString()).isEqualTo("manual");
        assertThat(invoke.path("value").path("action").path("verb").asString()).isEqualTo("open");
        assertThat(invoke.path("value").path("action").path("data").path("answer").asString()).isEqualTo("yes");
    }

    @Test
    void replacesTheCard() {
        bot.answers(200, """
                {"statusCode": 200, "type": "application/vnd.microsoft.card.adaptive", "value": {"type": "AdaptiveCard"}}""");
        press().expectBody().jsonPath("$.kind").isEqualTo("CARD");
    }

    @Test
    void showsAMessage() {
        bot.answers(200, """
                {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "Thank you"}""");
        press().expectBody().jsonPath("$.kind").isEqualTo("MESSAGE").jsonPath("$.text").isEqualTo("Thank you");
    }

    @Test
    void reportsAnError() {
        bot.answers(200, """
                {"statusCode": 400, "type": "application/vnd.microsoft.error", "value": {"code": "BadRequest", "message": "No such verb"}}""");
        press().expectBody().jsonPath("$.kind").isEqualTo("ERROR").jsonPath("$.text").isEqualTo("Policy Desk answered 400 No such verb");
    }

    @Test
    void reportsAFailureOfTheBot() {
        bot.answers(500, "");
        press().expectBody().jsonPath("$.kind").isEqualTo("ERROR");
    }

    @Test
    void sendsASubmittedCardAsAMessageWithAValue() {
        submit("{\"answer\": \"yes\"}");
        var message = bot.last().activity();
        assertThat(message.path("type").asString()).isEqualTo("message");
        assertThat(message.has("text")).isFalse();
        assertThat(message.path("replyToId").asString()).isEqualTo(card);
        assertThat(message.path("value").path("answer").asString()).isEqualTo("yes");
    }

    @Test
    void saysWhatASubmittedCardSaysBack() {
        submit("""
                {"answer": "yes", "msteams": {"type": "messageBack", "text": "report", "displayText": "Report", "value": {"kind": "misuse"}}}""");
        var message = bot.last().activity();
        assertThat(message.path("text").asString()).isEqualTo("report");
        assertThat(message.path("value").toString()).isEqualTo("{\"answer\":\"yes\",\"kind\":\"misuse\"}");
    }

    private RestTestClient.ResponseSpec press() {
        return client.does(TEACHER, CHAT, "messages/" + card + "/execute", """
                {"trigger": "manual", "action": {"type": "Action.Execute", "verb": "open", "data": {"answer": "yes"}}}""")
                .expectStatus().isOk();
    }

    private void submit(String data) {
        client.does(TEACHER, CHAT, "messages/" + card + "/submit", data).expectStatus().isNoContent();
    }
}
