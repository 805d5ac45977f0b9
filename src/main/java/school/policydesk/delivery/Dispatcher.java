package school.policydesk.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what is owed. Several replicas may run it against one PostgreSQL: a row that one has locked the others pass over.
 * Time is the injected clock's, so a test steps it and calls {@link #runDue()}.
 */
@Component
public class Dispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int BATCH = 64;

    private final ObligationStore obligations;
    private final Courier courier;
    private final Escalation escalation;
    private final TransactionTemplate transaction;
    private final DeliverySettings settings;
    private final Clock clock;
    private final Pace pace = new Pace();

    Dispatcher(
            ObligationStore obligations,
            Courier courier,
            Escalation escalation,
            TransactionTemplate transaction,
            DeliverySettings settings,
            Clock clock) {
        this.obligations = obligations;
        this.courier = courier;
        this.escalation = escalation;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Acts on everything that is due now, and returns on how much; what an action makes due at once is included. */
    public int runDue() {
        int acted = 0;
        for (var claimed = claim(); !claimed.isEmpty(); claimed = claim()) {
            claimed.stream().filter(due -> !due.duty().isSent()).forEach(this::fallDue);
            sendAll(claimed.stream().filter(due -> due.duty().isSent()).toList());
            acted += claimed.size();
        }
        return acted;
    }

    /** One short transaction: what is to be sent gets an attempt on record, and a lease; what is only waited for is looked up. */
    private List<Obligation> claim() {
        return transaction.execute(tx -> {
            var claimed = new ArrayList<Obligation>();
            var now = clock.instant();
            for (var due : obligations.lockDue(now, BATCH)) {
                if (!due.duty().isSent()) {
                    claimed.add(due);
                } else if (isItsTurn(due)) {
                    obligations.startAttempt(due, now, now.plus(settings.lease()));
                    claimed.add(due);
                }
            }
            return claimed;
        });
    }

    /** Each in a transaction of its own. One that can't be acted on must not hold up the others: it comes back later. */
    private void fallDue(Obligation due) {
        try {
            transaction.executeWithoutResult(tx -> escalation.fallDue(due));
        } catch (RuntimeException e) {
            log.error("Obligation {} ({}) could not be acted on; it is due again in {}: {}", due.id(), due.duty(), settings.lease(), e.getClass().getName());
            transaction.executeWithoutResult(tx -> obligations.postpone(due, ObligationState.PENDING, clock.instant().plus(settings.lease()), "failed"));
        }
    }

    private boolean isItsTurn(Obligation due) {
        var now = clock.instant();
        var slot = pace.next(due.school(), due.person().orElseThrow(), now);
        if (slot.isAfter(now)) {
            obligations.postpone(due, due.state(), slot, due.outcome());
            return false;
        }
        return true;
    }

    private void sendAll(List<Obligation> claimed) {
        var room = new Semaphore(settings.atOnce());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var obligation : claimed) {
                room.acquireUninterruptibly();
                threads.submit(() -> {
                    try {
                        courier.carry(obligation);
                    } finally {
                        room.release();
                    }
                });
            }
        }
    }
}
