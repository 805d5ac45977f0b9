package school.policydesk.teams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Teams' side of the endpoint: posts activities to the bot. */
public final class Channel {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI endpoint;
    private final MicrosoftStub microsoft;

    public Channel(int port, MicrosoftStub microsoft) {
        this.endpoint = URI.create("http://127.0.0.1:" + port + "/api/messages");
        this.microsoft = microsoft;
    }

    /** Posts under a token that is in order. */
    public HttpResponse<String> post(Object activity) {
        return post(activity.toString().getBytes(StandardCharsets.UTF_8), "Bearer " + microsoft.mint().token());
    }

    public HttpResponse<String> post(Object activity, String token) {
        return post(activity.toString().getBytes(StandardCharsets.UTF_8), "Bearer " + token);
    }

    /** @param authorization the whole header; empty for none */
    public HttpResponse<String> post(byte[] body, String authorization) {
        return send(HttpRequest.BodyPublishers.ofByteArray(body), authorization);
    }

    public HttpResponse<String> send(HttpRequest.BodyPublisher body, String authorization) {
        var request = HttpRequest.newBuilder(endpoint).timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json").POST(body);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
