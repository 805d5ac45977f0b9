package school.policydesk.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policydesk.standin.StandInClient.HEAD;
import static school.policydesk.standin.StandInClient.TEACHER;
import static school.policydesk.standin.StandInClient.chatOf;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@StandInTest
class ChannelTests {

    @Autowired
    StandInClient client;

    @Autowired
    FakeBot bot;

    @BeforeEach
    void forget() {
        bot.forget();
    }

    @Test
    void sendsAMessageAsTeamsDoes() {
        says(TEACHER, chatOf(TEACHER), "Hello");
        var activity = bot.last().activity();
        assertThat(activity.path("type").asString()).isEqualTo("message");
        assertThat(activity.path("text").asString()).isEqualTo("Hello");
        assertThat(activity.path("channelId").asString()).isEqualTo("msteams");
        assertThat(activity.path("serviceUrl").asString()).isEqualTo(client.settings.serviceUrl());
        assertThat(activity.path("from").path("aadObjectId").asString()).isEqualTo(TEACHER.aadObjectId());
        assertThat(activity.path("recipient").path("id").asString()).isEqualTo("28:" + client.settings.appId());
        assertThat(activity.path("conversation").path("conversationType").asString()).isEqualTo("personal");
        assertThat(activity.path("channelData").path("tenant").path("id").asString()).isEqualTo(client.settings.tenantId());
        assertThat(activity.path("timestamp").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}Z");
    }

    @Test
    void signsWithAPublishedKeyThatSpeaksForTeams() throws Exception {
        says(TEACHER, chatOf(TEACHER), "Hello");
        var token = SignedJWT.parse(bot.last().authorization().substring("Bearer ".length()));
        var keys = get(get("/standin/openid/.well-known/openidconfiguration").path("jwks_uri").asString());
        var key = JWKSet.parse(keys.toString()).getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("https://api.botframework.com");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly(client.settings.appId());
        assertThat(token.getJWTClaimsSet().getStringClaim("serviceurl")).isEqualTo(client.settings.serviceUrl());
        assertThat(keys.path("keys").path(0).path("endorsements").path(0).asString()).isEqualTo("msteams");
    }

    @Test
    void installsTheAppWhenAChatIsFirstOpened() {
        var newcomer = new SamplePeople().all().getLast();
        client.does(newcomer, chatOf(newcomer), "open", "{}");
        client.does(newcomer, chatOf(newcomer), "open", "{}");
        assertThat(bot.activities()).extracting(activity -> activity.path("type").asString())
                .containsExactly("conversationUpdate", "installationUpdate");
    }

    @Test
    void letsTheBotHearOnlyWhatMentionsItInAGroup() {
        var staffroom = Chat.ofAll().id();
        says(TEACHER, staffroom, "Who has the glue?");
        assertThat(bot.activities()).isEmpty();
        says(TEACHER, staffroom, "@policy desk may I post this?");
        var activity = bot.last().activity();
        assertThat(activity.path("text").asString()).isEqualTo("<at>Policy Desk</at> may I post this?");
        assertThat(activity.path("entities").path(1).path("mentioned").path("id").asString()).isEqualTo("28:" + client.settings.appId());
        assertThat(activity.path("conversation").path("conversationType").asString()).isEqualTo("groupChat");
    }

    @Test
    void tellsAnEditWithTheSameId() {
        says(TEACHER, chatOf(TEACHER), "Hello");
        var id = bot.last().activity().path("id").asString();
        client.http.put().uri("/standin/people/{person}/chats/{chat}/messages/{id}", TEACHER.aadObjectId(), chatOf(TEACHER), id)
                .header("Content-Type", "application/json").body("{\"text\": \"Good morning\"}").exchange().expectStatus().isNoContent();
        assertThat(bot.last().activity().path("type").asString()).isEqualTo("messageUpdate");
        assertThat(bot.last().activity().path("id").asString()).isEqualTo(id);
        assertThat(bot.last().activity().path("channelData").path("eventType").asString()).isEqualTo("editMessage");
    }

    @Test
    void keepsOthersOutOfAPersonsChat() {
        client.does(HEAD, chatOf(TEACHER), "messages", "{\"text\": \"Hello\"}").expectStatus().isNotFound();
    }

    private void says(StandInPerson person, String chat, String text) {
        client.does(person, chat, "messages", "{\"text\": \"" + text + "\"}").expectStatus().isNoContent();
    }

    private JsonNode get(String address) {
        return client.http.get().uri(address).exchange().expectStatus().isOk().expectBody(ObjectNode.class).returnResult().getResponseBody();
    }
}
