package school.policydesk.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policydesk.standin.StandInClient.TEACHER;
import static school.policydesk.standin.StandInClient.chatOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

@StandInTest
class FileConsentTests {

    private static final String QUESTION = """
            {"type": "message", "attachments": [{"contentType": "application/vnd.microsoft.teams.card.file.consent", "name": "a.pdf",
              "content": {"description": "A file", "sizeInBytes": 3, "acceptContext": {"case": "yes"}, "declineContext": {"case": "no"}}}]}""";

    @Autowired
    StandInClient client;

    @Autowired
    FakeBot bot;

    private String question;

    @BeforeEach
    void ask() {
        bot.forget();
        question = client.botSays(chatOf(TEACHER), QUESTION);
    }

    @Test
    void tellsTheBotWhereToPutTheFileAndHandsItOut() {
        var place = answer("accept").path("uploadInfo");
        assertThat(bot.last().activity().path("name").asString()).isEqualTo("fileConsent/invoke");
        assertThat(bot.last().activity().path("replyToId").asString()).isEqualTo(question);
        assertThat(place.path("name").asString()).isEqualTo("a.pdf");
        assertThat(place.path("fileType").asString()).isEqualTo("pdf");
        assertThat(upload(place, "bytes 0-2/3")).isEqualTo(201);
        client.http.get().uri(place.path("contentUrl").asString()).exchange().expectStatus().isOk()
                .expectHeader().valueMatches("Content-Disposition", "attachment;.*a\\.pdf.*").expectBody(String.class).isEqualTo("PDF");
    }

    @Test
    void takesNothingWithoutItsRangeOrForAnotherPlace() {
        var place = answer("accept").path("uploadInfo");
        assertThat(upload(place, "bytes 0-3/4")).isEqualTo(416);
        assertThat(upload(place, "")).isEqualTo(416);
        client.http.get().uri(place.path("contentUrl").asString()).exchange().expectStatus().isNotFound();
        client.http.get().uri("/standin/files/none").exchange().expectStatus().isNotFound();
    }

    @Test
    void passesARefusalOnWithoutAPlace() {
        var value = answer("decline");
        assertThat(value.path("action").asString()).isEqualTo("decline");
        assertThat(value.path("context").path("case").asString()).isEqualTo("no");
        assertThat(value.has("uploadInfo")).isFalse();
    }

    @Test
    void knowsAQuestionFromOtherMessages() {
        var other = client.botSays(chatOf(TEACHER), "{\"type\": \"message\", \"text\": \"Hello\"}");
        client.does(TEACHER, chatOf(TEACHER), "messages/" + other + "/file", "{\"action\": \"accept\"}").expectStatus().isBadRequest();
        assertThat(bot.activities()).isEmpty();
    }

    private JsonNode answer(String action) {
        client.does(TEACHER, chatOf(TEACHER), "messages/" + question + "/file", "{\"action\": \"%s\"}".formatted(action)).expectStatus().isNoContent();
        var value = bot.last().activity().path("value");
        assertThat(value.path("type").asString()).isEqualTo("fileUpload");
        return value;
    }

    private int upload(JsonNode place, String range) {
        var request = client.http.put().uri(place.path("uploadUrl").asString()).contentType(MediaType.APPLICATION_OCTET_STREAM);
        if (!range.isEmpty()) {
            request.header("Content-Range", range);
        }
        return request.body("PDF".getBytes()).exchange().returnResult(Void.class).getStatus().value();
    }
}
