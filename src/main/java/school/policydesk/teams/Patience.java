package school.policydesk.teams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When to try a reply again. A second copy of an answer does no harm and a missing one does, so what may have been sent is
 * repeated too, but only a few times. For one reply; not safe for use by several threads.
 */
final class Patience {

    private static final Duration FIRST_WAIT = Duration.ofMillis(300);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);
    private static final int MOST_DOUBTS = 5;

    private final Clock clock;
    private final Instant end;
    private int tries;
    private int doubts;

    Patience(Duration limit, Clock clock) {
        this.clock = clock;
        this.end = clock.instant().plus(limit);
    }

    /** How long to wait before the next try; empty if there should be none. */
    Optional<Duration> afterwards(ConnectorAnswer answer) {
        tries++;
        return (switch (answer) {
            case ConnectorAnswer.Accepted accepted -> Optional.<Duration>empty();
            case ConnectorAnswer.Final unsent -> Optional.<Duration>empty();
            case ConnectorAnswer.Throttled(var retryAfter) -> retryAfter.map(Patience::orNow).or(() -> Optional.of(backoff()));
            case ConnectorAnswer.NotSent unsent -> Optional.of(backoff());
            case ConnectorAnswer.Ambiguous doubtful -> ++doubts < MOST_DOUBTS ? Optional.of(backoff()) : Optional.<Duration>empty();
        }).filter(wait -> clock.instant().plus(wait).isBefore(end));
    }

    private static Duration orNow(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** Twice as long each time, of which at least half. */
    private Duration backoff() {
        long longest = Math.min(FIRST_WAIT.toMillis() << Math.min(tries - 1, 10), LONGEST_WAIT.toMillis());
        return Duration.ofMillis(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1));
    }
}
