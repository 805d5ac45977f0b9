package school.policydesk.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import school.policydesk.school.Schools;

/**
 * Keeps what is owed. Several replicas may run it against one PostgreSQL: a row that one has locked the others pass over.
 * Time is the injected clock's, so a test steps it and calls {@link #runDue()}.
 */
@Component
public class Dispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int BATCH = 64;
    private static final Duration LONGEST_CALL = Duration.ofSeconds(15);

    private final ObligationStore obligations;
    private final Courier courier;
    private final Escalation escalation;
    private final TransactionTemplate transaction;
    private final DeliverySettings settings;
    private final Clock clock;
    private final Schools schools;
    private final Pace pace = new Pace();
    private final Semaphore room;
    /** A call that outlasts its lease is still under way here: it must not be made again beside itself. */
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("send-", 0).factory());

    Dispatcher(
            ObligationStore obligations,
            Courier courier,
            Escalation escalation,
            TransactionTemplate transaction,
            DeliverySettings settings,
            Schools schools,
            Clock clock) {
        this.obligations = obligations;
        this.courier = courier;
        this.escalation = escalation;
        this.transaction = transaction;
        this.settings = settings;
        this.schools = schools;
        this.clock = clock;
        this.room = new Semaphore(settings.atOnce());
    }

    /** Acts on everything that is due now, and returns on how much; what an action makes due at once is included. */
    public int runDue() {
        int acted = 0;
        for (var round = start(() -> { }); round.looked() > 0; round = start(() -> { })) {
            round.sends().forEach(Dispatcher::await);
            acted += round.acted();
        }
        return acted;
    }

    /**
     * Starts some of what is due now and waits for none of it: a slow call holds up no other.
     *
     * @param whenOneIsDone called after each send, which may have made something due
     * @return whether there may be more
     */
    boolean startDue(Runnable whenOneIsDone) {
        return start(whenOneIsDone).looked() > 0;
    }

    /** How long until something that had to wait for its turn may leave; empty if nothing had to. */
    Optional<Duration> untilNextTurn() {
        var now = clock.instant();
        return pace.firstMoment(now).map(turn -> Duration.between(now, turn));
    }

    /** Lets the calls that are under way end; none takes longer. */
    void finish() throws InterruptedException {
        if (room.tryAcquire(settings.atOnce(), LONGEST_CALL.toMillis(), TimeUnit.MILLISECONDS)) {
            room.release(settings.atOnce());
        }
    }

    /** @param looked how many were due; those whose turn it wasn't have been put off */
    private record Round(int looked, int acted, List<Future<?>> sends) {}

    /** @param due how many were */
    private record Claim(int due, List<Obligation> claimed) {}

    private Round start(Runnable whenOneIsDone) {
        int free = room.drainPermits();
        var claim = new Claim(0, List.of());
        int sent = 0;
        try {
            claim = free == 0 ? claim : claim(Math.min(BATCH, free));
            claim.claimed().stream().filter(due -> !due.duty().isSent()).forEach(this::fallDue);
            var sends = new ArrayList<Future<?>>();
            for (var obligation : claim.claimed().stream().filter(due -> due.duty().isSent()).toList()) {
                underWay.add(obligation.id());
                sends.add(threads.submit(() -> carry(obligation, whenOneIsDone)));
                sent++;
            }
            return new Round(claim.due(), claim.claimed().size(), sends);
        } finally {
            room.release(free - sent);
        }
    }

    private void carry(Obligation obligation, Runnable whenDone) {
        try (var trail = LogTrail.of(obligation)) {
            courier.carry(obligation);
        } finally {
            underWay.remove(obligation.id());
            room.release();
            whenDone.run();
        }
    }

    /** One short transaction: what is to be sent gets an attempt on record, and a lease; what is only waited for is looked up. */
    private Claim claim(int atMost) {
        return transaction.execute(tx -> {
            var claimed = new ArrayList<Obligation>();
            var later = new LinkedHashMap<UUID, Instant>();
            var now = clock.instant();
            var found = obligations.lockDue(now, atMost);
            for (var due : found) {
                turn(due).ifPresent(turn -> later.put(due.id(), turn));
                if (!later.containsKey(due.id())) {
                    claimed.add(due);
                }
            }
            claimed.stream().filter(due -> due.duty().isSent()).forEach(due -> obligations.startAttempt(due, now, now.plus(settings.lease())));
            obligations.putOff(later);
            return new Claim(found.size(), claimed);
        });
    }

    /** Each in a transaction of its own. One that can't be acted on must not hold up the others: it comes back later. */
    private void fallDue(Obligation due) {
        try (var trail = LogTrail.of(due)) {
            transaction.executeWithoutResult(tx -> escalation.fallDue(due));
        } catch (RuntimeException e) {
            log.error("Obligation {} ({}) could not be acted on; it is due again in {}: {}", due.id(), due.duty(), settings.lease(), e.getClass().getName());
            transaction.executeWithoutResult(tx -> obligations.postpone(due, ObligationState.PENDING, clock.instant().plus(settings.lease()), "failed"));
        }
    }

    /** When to come back; empty if it may leave now. */
    private Optional<Instant> turn(Obligation due) {
        if (!due.duty().isSent()) {
            return Optional.empty();
        }
        var now = clock.instant();
        if (underWay.contains(due.id())) {
            return Optional.of(now.plus(settings.lease()));
        }
        return Optional.of(pace.next(due.id(), schools.firstInTenantOf(due.school()), due.person().orElseThrow(), now)).filter(now::isBefore);
    }

    private static void await(Future<?> send) {
        try {
            send.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
