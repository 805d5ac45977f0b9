package school.policydesk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.bot.schema.Activity;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class ActivityJsonTests {

    private final ActivityJson json = new ActivityJson();

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:15:30.123Z, 2026-11-20T09:15:30.123Z", "2026-11-20T09:15:30Z, 2026-11-20T09:15:30Z",
        "2026-11-20T09:15:30.1234567Z, 2026-11-20T09:15:30.1234567Z", "2026-11-20T10:15:30.5+01:00, 2026-11-20T09:15:30.5Z"})
    void readsTimesAsTheyAreMeant(String written, String meant) {
        var activity = read("{\"type\":\"message\",\"timestamp\":\"" + written + "\"}");
        assertThat(activity.getTimestamp().toInstant()).isEqualTo(OffsetDateTime.parse(meant).toInstant());
    }

    @Test
    void writesTimesAsTheyAreRead() {
        var activity = new Activity("message");
        activity.setTimestamp(OffsetDateTime.parse("2026-11-20T09:15:30.123Z"));
        assertThat(new String(json.write(activity), StandardCharsets.UTF_8)).contains("\"timestamp\":\"2026-11-20T09:15:30.123Z\"");
    }

    @Test
    void keepsMembersThatTheSdkDoesNotKnow() {
        var activity = read("{\"type\":\"message\",\"somethingNew\":{\"a\":[1]},\"from\":{\"id\":\"29:x\",\"userRole\":\"user\"}}");
        assertThat(activity.getProperties()).containsKey("somethingNew");
        assertThat(activity.getFrom().getProperties()).containsKey("userRole");
    }

    private Activity read(String text) {
        return json.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
