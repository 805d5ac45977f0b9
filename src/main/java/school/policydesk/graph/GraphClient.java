package school.policydesk.graph;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * One call, one request; whether to try again is the caller's to decide. Only a refused token is renewed once. The token goes
 * nowhere but to the address in the settings, whatever a link in an answer says. Safe for use by many threads.
 */
final class GraphClient {

    private static final int LARGEST = 8 << 20;
    private static final int UNAUTHORISED = 401;

    private final GraphAccess access;
    private final String base;
    private final JsonMapper json = new JsonMapper();

    GraphClient(GraphAccess access, GraphSettings settings) {
        this.access = access;
        this.base = settings.url() + "/";
    }

    /** @param link a path such as {@code users/delta?…}, or a whole link that Graph gave */
    GraphAnswer get(String link, Permission needed) {
        return call(HttpMethod.GET, link, "", needed);
    }

    GraphAnswer post(String path, JsonNode body, Permission needed) {
        return call(HttpMethod.POST, path, json.writeValueAsString(body), needed);
    }

    /** Where something lies, as Graph wants to read it in a body. */
    String address(String path) {
        return base + path;
    }

    private GraphAnswer call(HttpMethod method, String link, String body, Permission needed) {
        var address = link.contains("://") ? link : base + link;
        if (!address.startsWith(base)) {
            return GraphAnswer.Fault.of("Graph gave a link to somewhere else, which was not followed");
        }
        var token = access.token();
        if (token.isEmpty()) {
            return GraphAnswer.Fault.of("no token for Graph could be had: look at the credentials of the bot");
        }
        var answer = exchange(method, address, body, token.get(), needed);
        if (answer.isPresent()) {
            return answer.get();
        }
        return access.insteadOf(token.get()).flatMap(newer -> exchange(method, address, body, newer, needed))
                .orElseGet(() -> GraphAnswer.Fault.of("Graph refuses the bot's token (401)"));
    }

    /** Empty if the token was refused. */
    private Optional<GraphAnswer> exchange(HttpMethod method, String address, String body, String token, Permission needed) {
        try {
            var request = access.http().method(method).uri(URI.create(address)).header(HttpHeaders.AUTHORIZATION, "Bearer " + token).accept(MediaType.APPLICATION_JSON);
            if (!body.isEmpty()) {
                request.contentType(MediaType.APPLICATION_JSON).body(body);
            }
            return Optional.ofNullable(request.exchange((sent, response) -> read(response, needed)));
        } catch (RestClientException | IllegalArgumentException e) {
            var cause = e instanceof RestClientException failed ? failed.getMostSpecificCause() : e;
            return Optional.of(GraphAnswer.Fault.of("Graph could not be reached (" + cause.getClass().getSimpleName() + ")"));
        }
    }

    private @Nullable GraphAnswer read(ClientHttpResponse response, Permission needed) throws IOException {
        int status = response.getStatusCode().value();
        return switch (status) {
            case UNAUTHORISED -> null;
            case 403 -> GraphAnswer.Fault.of("Graph refuses (403 " + code(response) + "): the application permission " + needed
                    + " is missing. Grant it in the Entra admin centre, App registrations, API permissions, with admin consent");
            case 409 -> new GraphAnswer.Already();
            case 410 -> new GraphAnswer.TooOld();
            case 429, 503 -> new GraphAnswer.Fault("Graph is busy (" + status + ")", retryAfter(response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)));
            default -> status < 300 ? body(response) : GraphAnswer.Fault.of("Graph answered " + status + " " + code(response));
        };
    }

    /** A page that is cut off is no page: nobody may seem to have left because a connection broke. */
    private GraphAnswer body(ClientHttpResponse response) throws IOException {
        byte[] read = response.getBody().readNBytes(LARGEST + 1);
        if (read.length > LARGEST) {
            return GraphAnswer.Fault.of("Graph's answer is too long");
        }
        try {
            return new GraphAnswer.Ok(read.length == 0 ? MissingNode.getInstance() : json.readTree(read));
        } catch (JacksonException e) {
            return GraphAnswer.Fault.of("Graph's answer is cut off or is no JSON");
        }
    }

    /** Graph's own word for what is wrong; its message is left out. */
    private String code(ClientHttpResponse response) throws IOException {
        try {
            return json.readTree(response.getBody().readNBytes(LARGEST)).at("/error/code").asString("").replaceAll("[^A-Za-z0-9_]", "");
        } catch (JacksonException e) {
            return "";
        }
    }

    private static Optional<Duration> retryAfter(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> text.matches("\\d{1,6}")).map(Long::parseLong).map(Duration::ofSeconds);
    }
}
