package school.policydesk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesEndpointTests extends EdgeTest {

    @Test
    void takesABodyUpToTheLimitAndNoMore() {
        assertThat(status(padded(Door.LARGEST))).isEqualTo(200);
        assertThat(status(padded(Door.LARGEST + 1))).isEqualTo(413);
    }

    @Test
    void measuresABodyThatDoesNotSayItsLength() {
        var body = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(padded(Door.LARGEST + 1)));
        assertThat(channel().send(body, "Bearer " + MICROSOFT.mint().token()).statusCode()).isEqualTo(413);
        var fitting = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(padded(1000)));
        assertThat(channel().send(fitting, "Bearer " + MICROSOFT.mint().token()).statusCode()).isEqualTo(200);
    }

    @Test
    void takesNestingUpToTheLimitAndNoMore() {
        // the activity and its value are two levels already
        assertThat(status(nested(ActivityJson.DEEPEST - 1))).isEqualTo(200);
        assertThat(status(nested(ActivityJson.DEEPEST))).isEqualTo(400);
        assertThat(status(nested(100_000))).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "{", "[]", "7", "\"text\"", "{}", "{\"type\":\"\"}", "{\"type\":\"message\"}", "{\"type\":[]}",
        "{\"type\":\"message\",\"conversation\":{}}", "{\"type\":\"message\",\"conversation\":{\"id\":\" \"}}", "\u0000", "<xml/>"})
    void refusesWhatIsNoActivity(String body) {
        assertThat(status(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
        assertThat(seen.messages).isEmpty();
    }

    @Test
    void refusesTwoActivitiesInOneBody() {
        assertThat(status((message("one").toString() + message("two")).getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
    }

    @Test
    void checksTheVeryValuesThatItUses() {
        assertThat(status(with("serviceUrl", "https://evil.example/"))).isEqualTo(401);
        assertThat(status(with("channelId", "emulator"))).isEqualTo(403);
        assertThat(status(with("ServiceURL", "https://evil.example/"))).isEqualTo(200);
        assertThat(seen.callers.getFirst().conversation().serviceUrl()).isEqualTo(MICROSOFT.serviceUrl());
    }

    @Test
    void doesNotReadABodyWhoseSenderIsUnknown() {
        assertThat(channel().post("{".getBytes(StandardCharsets.UTF_8), "").statusCode()).isEqualTo(401);
    }

    private int status(byte[] body) {
        var answer = channel().post(body, "Bearer " + MICROSOFT.mint().token());
        assertThat(answer.body()).isEmpty();
        return answer.statusCode();
    }

    /** A message in order, to whose end a further member is added. */
    private static byte[] with(String key, String value) {
        return message("hello").toString().replaceFirst("}$", ",\"" + key + "\":\"" + value + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] padded(int size) {
        String activity = message("").toString();
        String text = "x".repeat(size - activity.length());
        return activity.replace("\"text\":\"\"", "\"text\":\"" + text + "\"").getBytes(StandardCharsets.UTF_8);
    }

    /** A message whose value is that many arrays inside each other. */
    private static byte[] nested(int depth) {
        String arrays = "[".repeat(depth) + "]".repeat(depth);
        return message("deep").toString().replaceFirst("}$", ",\"value\":" + arrays + "}").getBytes(StandardCharsets.UTF_8);
    }
}
