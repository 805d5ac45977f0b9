package school.policydesk.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again: what the other side asks for (Retry-After) wins; otherwise anywhere between nothing and a bound that
 * doubles from 2 s to 60 s, so that many don't come back together. After ten minutes the bound is 5 minutes.
 */
record RetryPolicy(RandomGenerator random) {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration CAP = Duration.ofSeconds(60);
    private static final Duration LATER = Duration.ofMinutes(5);
    private static final Duration EARLY_PHASE = Duration.ofMinutes(10);

    /** On a whole millisecond, never earlier than asked for: a database keeps microseconds only, and may round down. */
    Instant next(Obligation obligation, Optional<Duration> retryAfter, Instant now) {
        return now.plus(retryAfter.orElseGet(() -> jittered(bound(obligation, now)))).plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS);
    }

    private Duration bound(Obligation obligation, Instant now) {
        if (Duration.between(obligation.madeAt(), now).compareTo(EARLY_PHASE) > 0) {
            return LATER;
        }
        int doublings = Math.clamp(obligation.attempts() - 1L, 0, 5);
        var bound = FIRST.multipliedBy(1L << doublings);
        return bound.compareTo(CAP) < 0 ? bound : CAP;
    }

    private Duration jittered(Duration bound) {
        return Duration.ofMillis(random.nextLong(bound.toMillis()) + 1);
    }
}
