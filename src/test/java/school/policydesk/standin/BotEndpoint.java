package school.policydesk.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Posts activities to the bot as the Bot Framework does, each with a token signed for it. */
final class BotEndpoint {

    /** Teams gives up after 10 to 15 seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper mapper = JsonMapper.shared();
    private final StandInSettings settings;
    private final SigningKey key;

    BotEndpoint(StandInSettings settings, SigningKey key) {
        this.settings = settings;
        this.key = key;
    }

    BotAnswer post(JsonNode activity) {
        var request = HttpRequest.newBuilder(URI.create(settings.origin() + "/api/messages"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + key.tokenFor(settings.appId(), settings.serviceUrl()))
                .POST(BodyPublishers.ofByteArray(mapper.writeValueAsBytes(activity)))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            return new BotAnswer(response.statusCode(), parsed(response.body()));
        } catch (IOException e) {
            return BotAnswer.none();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return BotAnswer.none();
        }
    }

    private JsonNode parsed(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : mapper.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
