package school.policydesk.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static school.policydesk.standin.StandInClient.HEAD;
import static school.policydesk.standin.StandInClient.TEACHER;
import static school.policydesk.standin.StandInClient.chatOf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StandInTest
class ConnectorTests {

    private static final String HELLO = """
            {"type": "message", "text": "Hello"}""";

    @Autowired
    StandInClient client;

    @Test
    void refusesACallWithoutATokenThatItIssued() {
        client.http.post().uri("/standin/connector/v3/conversations/{chat}/activities", chatOf(TEACHER))
                .header("Authorization", "Bearer made-up").contentType(APPLICATION_JSON).body(HELLO)
                .exchange().expectStatus().isUnauthorized();
    }

    @Test
    void givesNoTokenForAWrongSecret() {
        client.askForToken("wrong").expectStatus().isUnauthorized()
                .expectBody().jsonPath("$.error").isEqualTo("invalid_client");
    }

    @Test
    void takesAMessageItsUpdateAndItsDeletion() {
        var id = client.botSays(chatOf(TEACHER), HELLO);
        var post = client.asBot();
        post.put().uri("/{chat}/activities/{id}", chatOf(TEACHER), id).contentType(APPLICATION_JSON).body(HELLO)
                .exchange().expectStatus().isOk().expectBody().jsonPath("$.id").isEqualTo(id);
        post.delete().uri("/{chat}/activities/{id}", chatOf(TEACHER), id).exchange().expectStatus().isOk();
        post.put().uri("/{chat}/activities/{id}", chatOf(TEACHER), id).contentType(APPLICATION_JSON).body(HELLO)
                .exchange().expectStatus().isNotFound().expectBody().jsonPath("$.error.code").isEqualTo("ActivityNotFoundInConversation");
    }

    @Test
    void knowsNoOtherConversation() {
        client.asBot().post().uri("/{chat}/activities", "a:unknown").contentType(APPLICATION_JSON).body(HELLO)
                .exchange().expectStatus().isNotFound().expectBody().jsonPath("$.error.code").isEqualTo("ConversationNotFound");
    }

    @Test
    void findsTheConversationWithAMember() {
        for (var member : new String[] {HEAD.teamsId(), HEAD.aadObjectId()}) {
            client.asBot().post().uri("").contentType(APPLICATION_JSON)
                    .body("""
                            {"isGroup": false, "members": [{"id": "%s"}]}""".formatted(member))
                    .exchange().expectStatus().isCreated().expectBody().jsonPath("$.id").isEqualTo(chatOf(HEAD));
        }
    }

    @Test
    void keepsTheBotOutOfAChatFromWhichItWasRemoved() {
        client.does(HEAD, chatOf(HEAD), "remove", "{}").expectStatus().isNoContent();
        client.asBot().post().uri("/{chat}/activities", chatOf(HEAD)).contentType(APPLICATION_JSON).body(HELLO)
                .exchange().expectStatus().isForbidden().expectBody().jsonPath("$.error.code").isEqualTo("BotNotInConversationRoster");
        client.does(HEAD, chatOf(HEAD), "install", "{}").expectStatus().isNoContent();
        assertThat(client.botSays(chatOf(HEAD), HELLO)).isNotEmpty();
    }

    @Test
    void givesNoIdForTextAndCardTogether() {
        assertThat(client.botSays(chatOf(TEACHER), """
                {"type": "message", "text": "Hello", "attachments": [{"contentType": "application/vnd.microsoft.card.adaptive"}]}"""))
                .isEmpty();
    }

    @Test
    void refusesAMessageThatIsTooBig() {
        client.asBot().post().uri("/{chat}/activities", chatOf(TEACHER)).contentType(APPLICATION_JSON)
                .body("""
                        {"type": "message", "text": "%s"}""".formatted("x".repeat(28 * 1024)))
                .exchange().expectStatus().isEqualTo(413);
    }

    @Test
    void tellsAMemberOfAChat() {
        client.asBot().get().uri("/{chat}/members/{member}", chatOf(TEACHER), TEACHER.teamsId()).exchange()
                .expectStatus().isOk().expectBody().jsonPath("$.aadObjectId").isEqualTo(TEACHER.aadObjectId());
        client.asBot().get().uri("/{chat}/members/{member}", chatOf(TEACHER), HEAD.teamsId()).exchange()
                .expectStatus().isNotFound();
    }
}
