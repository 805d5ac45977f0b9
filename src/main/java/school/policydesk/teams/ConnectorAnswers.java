package school.policydesk.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Tells the connector's answers, and the lack of one, apart. Safe for use by many threads. */
@Component
final class ConnectorAnswers {

    private static final int LARGEST = 64 * 1024;
    /** Each of these is thrown before a byte of the request has left. */
    private static final Set<Class<? extends IOException>> BEFORE_SENDING = Set.of(
            ConnectException.class, ConnectTimeoutException.class, ConnectionRequestTimeoutException.class, UnknownHostException.class,
            NoRouteToHostException.class, SSLHandshakeException.class, SSLPeerUnverifiedException.class);

    private final ActivityJson json;
    private final Clock clock;

    ConnectorAnswers(ActivityJson json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    ConnectorAnswer read(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (status == 429 || status == 412) {
            return new ConnectorAnswer.Throttled(retryAfter(response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)));
        }
        if (status >= 500 || status == 408) {
            return new ConnectorAnswer.Ambiguous("status " + status);
        }
        var body = body(response);
        if (status < 300) {
            return new ConnectorAnswer.Accepted(Optional.of(body.path("id").asText()).filter(id -> !id.isEmpty()), body);
        }
        return new ConnectorAnswer.Final(status, body.path("error").path("code").asText());
    }

    ConnectorAnswer failed(RestClientException failure) {
        var cause = failure.getMostSpecificCause();
        String reason = cause.getClass().getSimpleName();
        return BEFORE_SENDING.stream().anyMatch(type -> type.isInstance(cause) || type.isInstance(failure.getCause()))
                ? new ConnectorAnswer.NotSent(reason)
                : new ConnectorAnswer.Ambiguous(reason);
    }

    /** The status is what counts; a body that is cut off, too long or no JSON is as good as none. */
    private JsonNode body(ClientHttpResponse response) {
        try {
            byte[] read = Bounded.read(response.getBody(), response.getHeaders().getContentLength(), LARGEST);
            return read.length > LARGEST ? MissingNode.getInstance() : json.readTree(read).orElseGet(MissingNode::getInstance);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private Optional<Duration> retryAfter(@Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(value.strip().matches("\\d{1,6}")
                    ? Duration.ofSeconds(Long.parseLong(value.strip()))
                    : Duration.between(clock.instant(), ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
