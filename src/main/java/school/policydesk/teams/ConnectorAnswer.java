package school.policydesk.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** What became of one call to the connector. */
sealed interface ConnectorAnswer {

    /**
     * Done.
     *
     * @param id of the activity or conversation that was made; empty if there is none, or if the answer was cut off
     * @param body a missing node if there was none that could be read
     */
    record Accepted(Optional<String> id, JsonNode body) implements ConnectorAnswer {}

    /** Known not sent: too much at once (429, 412). Wait at least as long as it says. */
    record Throttled(Optional<Duration> retryAfter) implements ConnectorAnswer {}

    /** Known not sent, for a reason that can pass: nobody there, or no token. */
    record NotSent(String reason) implements ConnectorAnswer {}

    /** Known not sent, and trying again is of no use: not installed, blocked, left, or an address that we don't write to. */
    record Final(int status, String code) implements ConnectorAnswer {}

    /** It may have been sent: time-out after the request was written, connection reset, 5xx. A repeat can become a second copy. */
    record Ambiguous(String reason) implements ConnectorAnswer {}
}
