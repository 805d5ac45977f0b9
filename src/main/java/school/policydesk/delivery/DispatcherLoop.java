package school.policydesk.delivery;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Wakes the dispatcher: at once when something new is owed here, and every so often for what falls due or came from another replica. */
@Component
@ConditionalOnBooleanProperty(name = "policy-desk.delivery.enabled", matchIfMissing = true)
class DispatcherLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DispatcherLoop.class);

    private final Dispatcher dispatcher;
    private final DeliverySettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private boolean woken;
    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(() -> { });

    DispatcherLoop(Dispatcher dispatcher, DeliverySettings settings) {
        this.dispatcher = dispatcher;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("dispatcher").start(this::loop);
    }

    /** What is under way gets its outcome on record, while there is still a database to write it to. */
    @Override
    public void stop() {
        running = false;
        wake();
        try {
            thread.join();
            dispatcher.finish();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @TransactionalEventListener
    void onObligations(ObligationsMade made) {
        wake();
    }

    private void wake() {
        lock.lock();
        try {
            woken = true;
            wanted.signal();
        } finally {
            lock.unlock();
        }
    }

    private void loop() {
        boolean failing = false;
        while (running) {
            try {
                while (running && dispatcher.startDue(this::wake)) {
                    // until nothing is left that is due and has room
                }
                if (failing) {
                    log.info("The dispatcher runs again");
                }
                failing = false;
                await(untilNextLook());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!failing) {
                    log.error("The dispatcher could not run; it tries again every {}: {}", settings.poll(), e.getClass().getName());
                }
                failing = true;
                pause();
            }
        }
    }

    /** A millisecond more than whole ones: what is woken early finds nothing. */
    private Duration untilNextLook() {
        return dispatcher.untilNextTurn().map(turn -> turn.plusMillis(1)).filter(turn -> turn.compareTo(settings.poll()) < 0).orElse(settings.poll());
    }

    private void await(Duration time) throws InterruptedException {
        lock.lock();
        try {
            if (!woken) {
                wanted.await(time.toMillis(), TimeUnit.MILLISECONDS);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        try {
            await(settings.poll());
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
