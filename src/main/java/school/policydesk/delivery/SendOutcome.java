package school.policydesk.delivery;

import java.time.Duration;
import java.util.Optional;

/** What one attempt came to. The reasons are content-free. */
public sealed interface SendOutcome {

    /** It arrived; the ids are needed to bring it up to date later. */
    record Delivered(String conversation, String activity) implements SendOutcome {}

    /** Known not to have arrived (429, 412, connection refused, no token); worth trying again. */
    record TryAgain(Optional<Duration> after, String reason) implements SendOutcome {}

    /** It may have arrived (time-out after writing, reset, 500 to 504). */
    record Ambiguous(String reason) implements SendOutcome {}

    /** Waiting won't help: not installed, blocked, left the school. */
    record Unreachable(String reason) implements SendOutcome {}
}
