package school.policydesk.teams;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A virtual thread for each turn. When the program stops, turns that still run get some time to finish: after the last request has
 * come in, before the connections to the connector and the database are closed. Safe for use by many threads.
 */
@Component
final class TurnThreads implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TurnThreads.class);

    private static final Duration FAREWELL = Duration.ofSeconds(20);

    /** Below the web server's own two phases. */
    private static final int PHASE = DEFAULT_PHASE - 4096;

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("turn-", 0).factory());

    void start(Runnable work) {
        threads.execute(work);
    }

    @Override
    public void start() {
        // ready from the beginning
    }

    @Override
    public void stop() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Some turns have not finished and are given up");
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !threads.isShutdown();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
