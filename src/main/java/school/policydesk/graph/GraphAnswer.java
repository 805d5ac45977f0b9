package school.policydesk.graph;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What came of one request to Graph. */
sealed interface GraphAnswer {

    /** @param body a missing node if there was none */
    record Ok(JsonNode body) implements GraphAnswer {}

    /** It is so already (409). */
    record Already() implements GraphAnswer {}

    /** The link was for changes since a time that Graph doesn't remember any more (410): everything has to be read anew. */
    record TooOld() implements GraphAnswer {}

    /**
     * Not done.
     *
     * @param what for the operator, with the permission to grant where one is missing; no names
     * @param retryAfter how long Graph asks to be left alone
     */
    record Fault(String what, Optional<Duration> retryAfter) implements GraphAnswer {

        static Fault of(String what) {
            return new Fault(what, Optional.empty());
        }
    }
}
