package school.policydesk.journeys;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what happens after an answer, not a moment longer than it takes. */
final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(10);

    private Await() {}

    static <T> T until(String what, Supplier<Optional<T>> look) {
        return until(what, PATIENCE, look);
    }

    static <T> T until(String what, Duration patience, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + patience.toNanos();
        for (var seen = look.get(); ; seen = look.get()) {
            if (seen.isPresent()) {
                return seen.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + patience.toSeconds() + " s in vain for " + what);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
