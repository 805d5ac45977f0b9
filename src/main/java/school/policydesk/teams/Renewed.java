package school.policydesk.teams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A value that somebody else hands out for a time: fetched when first needed, renewed in the background while it is still good,
 * kept while its source is down. However many ask, one fetch runs at a time and the others wait for it. Safe for use by many threads.
 */
final class Renewed<T> {

    private static final Logger log = LoggerFactory.getLogger(Renewed.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    /**
     * @param renewFrom when to look for a newer one
     * @param goodUntil when it must not be used any more
     */
    record Lease<T>(T value, Instant renewFrom, Instant goodUntil) {}

    private final String name;
    private final Supplier<Lease<T>> source;
    private final Duration pause;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile @Nullable Lease<T> lease;
    private volatile Instant nextFetch = Instant.MIN;
    private volatile Instant nextRenewal = Instant.MIN;

    /** @param pause the shortest time between two renewals that weren't strictly needed */
    Renewed(String name, Supplier<Lease<T>> source, Duration pause, Clock clock) {
        this.name = name;
        this.source = source;
        this.pause = pause;
        this.clock = clock;
    }

    /** Empty if there is none and none can be had now. Waits only if there is none. */
    Optional<T> get() {
        var now = clock.instant();
        var held = lease;
        if (held == null || !now.isBefore(held.goodUntil)) {
            return fetch(held);
        }
        if (!now.isBefore(held.renewFrom)) {
            renewInBackground(now);
        }
        return Optional.of(held.value);
    }

    /** Fetches a newer one because this one turned out to be of no use, unless that was done a short while ago. */
    Optional<T> insteadOf(T useless) {
        var held = lease;
        if (held == null || held.value != useless) {
            return get();
        }
        fetching.lock();
        try {
            if (lease == held && !clock.instant().isBefore(nextRenewal)) {
                nextRenewal = clock.instant().plus(pause);
                fetchNow();
            }
        } finally {
            fetching.unlock();
        }
        return current().filter(value -> value != useless);
    }

    private Optional<T> fetch(@Nullable Lease<T> seen) {
        fetching.lock();
        try {
            if (lease == seen && !clock.instant().isBefore(nextFetch)) {
                fetchNow();
            }
        } finally {
            fetching.unlock();
        }
        return current();
    }

    private void renewInBackground(Instant now) {
        if (now.isBefore(nextRenewal) || !renewing.compareAndSet(false, true)) {
            return;
        }
        nextRenewal = now.plus(pause);
        Thread.startVirtualThread(() -> {
            try {
                fetch(lease);
            } finally {
                renewing.set(false);
            }
        });
    }

    private void fetchNow() {
        try {
            lease = source.get();
        } catch (RuntimeException e) {
            nextFetch = clock.instant().plus(PAUSE_AFTER_FAILURE);
            log.warn("Could not get {}: {}", name, Trace.causes(e));
        }
    }

    private Optional<T> current() {
        var held = lease;
        return held != null && clock.instant().isBefore(held.goodUntil) ? Optional.of(held.value) : Optional.empty();
    }
}
