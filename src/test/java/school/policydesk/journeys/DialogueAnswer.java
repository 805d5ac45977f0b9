package school.policydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** What a dialogue shows next. */
record DialogueAnswer(JsonNode task) {

    SeenCard card() {
        assertThat(task.path("type").asText()).as("answer %s", task).isEqualTo("continue");
        return new SeenCard("", task.at("/value/card/content"));
    }

    /** The sentence with which it ends. */
    String sentence() {
        assertThat(task.path("type").asText()).as("answer %s", task).isEqualTo("message");
        return task.path("value").asText();
    }
}
