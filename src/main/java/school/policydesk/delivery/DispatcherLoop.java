package school.policydesk.delivery;

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

    DispatcherLoop(Dispatcher dispatcher, DeliverySettings settings) {
        this.dispatcher = dispatcher;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("dispatcher").start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
        wake();
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
        while (running) {
            try {
                dispatcher.runDue();
                await();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.error("The dispatcher could not run; it tries again in {}: {}", settings.poll(), e.getClass().getName());
                pause();
            }
        }
    }

    private void await() throws InterruptedException {
        lock.lock();
        try {
            if (!woken) {
                wanted.await(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        try {
            await();
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
