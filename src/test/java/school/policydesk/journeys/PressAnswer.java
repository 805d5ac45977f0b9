package school.policydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Teams was answered to a press.
 *
 * @param messageId of the card that was pressed
 * @param raw the whole answer
 */
record PressAnswer(String messageId, JsonNode raw) {

    /** The card that takes the pressed one's place, for this person alone. */
    SeenCard card() {
        assertThat(raw.path("type").asText()).as("answer %s", raw).isEqualTo("application/vnd.microsoft.card.adaptive");
        return new SeenCard(messageId, raw.path("value"));
    }

    boolean isMessageBelow() {
        return raw.path("type").asText().equals("application/vnd.microsoft.activity.message");
    }

    String refusal() {
        assertThat(raw.path("type").asText()).as("answer %s", raw).isEqualTo("application/vnd.microsoft.error");
        return raw.path("value").path("message").asText();
    }
}
