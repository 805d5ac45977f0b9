package school.policydesk.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import school.policydesk.people.StaffId;
import school.policydesk.teams.Activities;

/** Presses buttons for anybody, over HTTP, under a token that is in order. Safe for use by many threads. */
final class Hands {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final URI endpoint;
    private final String serviceUrl;
    private final String token;
    private final JsonNode pattern;

    Hands(int port, CountingMicrosoft microsoft) {
        this(port, microsoft.serviceUrl(), microsoft.mint().token());
    }

    Hands(int port, String serviceUrl, String token) {
        this.endpoint = URI.create("http://127.0.0.1:" + port + "/api/messages");
        this.serviceUrl = serviceUrl;
        this.token = token;
        this.pattern = Activities.recorded("invoke-execute", serviceUrl);
    }

    /**
     * What came back.
     *
     * @param status of HTTP; 0 if nothing came back
     * @param code of the answer inside
     */
    record Answer(int status, int code, String type, JsonNode value) {

        boolean isCard() {
            return type.endsWith("card.adaptive");
        }

        boolean isReceipt() {
            return isCard() && value.toString().contains("Received: ");
        }

        boolean isNotReceived() {
            return value.path("code").asText().equals("NotReceived");
        }

        boolean isInDoubt() {
            return value.path("code").asText().equals("InDoubt");
        }

        /** The case that a card is of. */
        String caseId() {
            return value.findValue("case").asText();
        }

        String reference() {
            return value.toString().replaceAll("(?s).*Received: ([A-Z]+-\\d+-\\d+).*", "$1");
        }
    }

    Answer press(StaffId person, String verb, Map<String, ?> data) {
        return press(person, verb, JSON.<JsonNode>valueToTree(data));
    }

    Answer press(StaffId person, String verb, JsonNode data) {
        var action = JSON.createObjectNode().put("type", "Action.Execute").put("verb", verb);
        action.set("data", data);
        return post(person, action);
    }

    /** @param action of the card, as the button has it, or forged */
    Answer post(StaffId person, JsonNode action) {
        ObjectNode activity = pattern.deepCopy();
        activity.put("id", UUID.randomUUID().toString()).put("serviceUrl", serviceUrl).put("replyToId", "card-" + UUID.randomUUID());
        activity.withObject("/from").put("id", "29:" + person).put("name", "Somebody").put("aadObjectId", person.value());
        activity.withObject("/conversation").put("id", chat(person));
        activity.withObject("/value").set("action", action);
        return post(activity.toString());
    }

    Answer post(String activity) {
        try {
            var request = HttpRequest.newBuilder(endpoint).timeout(Duration.ofSeconds(30)).header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + token).POST(HttpRequest.BodyPublishers.ofString(activity));
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var body = response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
            return new Answer(response.statusCode(), body.path("statusCode").asInt(), body.path("type").asText(), body.path("value"));
        } catch (IOException e) {
            return new Answer(0, 0, "", JSON.createObjectNode());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String chat(StaffId person) {
        return "a:" + person;
    }
}
