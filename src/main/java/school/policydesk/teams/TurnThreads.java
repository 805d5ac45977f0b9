package school.policydesk.teams;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** A virtual thread for each turn. When the program stops, turns that still run get some time to finish. */
@Component
final class TurnThreads {

    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("turn-", 0).factory());

    void start(Runnable work) {
        threads.execute(work);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }
}
