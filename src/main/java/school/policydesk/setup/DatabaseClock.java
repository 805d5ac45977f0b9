package school.policydesk.setup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database's time, so that several replicas agree on what is due whatever their own clocks say. The difference is
 * measured at the start, and then once a minute beside whoever asks; in between this machine's clock carries on.
 *
 * <p>Asked the first time it throws if the database doesn't answer: without it nothing starts. From then on it never throws and
 * never waits: while the database is gone the last difference stands, which can put no wrong time on anything, since nothing
 * can be written meanwhile. Answers from the policy go on, and whatever needs the database says so itself. Safe for use by many
 * threads.
 */
final class DatabaseClock extends Clock {

    private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);
    private static final Duration MEASURE_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Executor beside;
    private final LongSupplier nanos;
    private final Clock local = Clock.systemUTC();
    private final AtomicLong measureAt = new AtomicLong();
    private volatile boolean measured;
    private volatile Duration ahead = Duration.ZERO;

    DatabaseClock(JdbcClient jdbc) {
        this(jdbc, Thread::startVirtualThread, System::nanoTime);
    }

    /**
     * @param beside what measures while others go on
     * @param nanos a time that only counts on
     */
    DatabaseClock(JdbcClient jdbc, Executor beside, LongSupplier nanos) {
        this.jdbc = jdbc;
        this.beside = beside;
        this.nanos = nanos;
    }

    @Override
    public Instant instant() {
        if (!measured) {
            first();
        } else {
            again(nanos.getAsLong());
        }
        return local.instant().plus(ahead);
    }

    /** @throws org.springframework.dao.DataAccessException if the database doesn't answer */
    private synchronized void first() {
        if (!measured) {
            measure();
            measured = true;
        }
    }

    /** One of those who come after a minute measures; if it can't be done now, somebody does after another minute. */
    private void again(long now) {
        long due = measureAt.get();
        if (now - due >= 0 && measureAt.compareAndSet(due, now + MEASURE_EVERY.toNanos())) {
            beside.execute(() -> {
                try {
                    measure();
                } catch (RuntimeException e) {
                    log.warn("The database's time could not be asked for; the difference measured before stands: {}", e.getClass().getName());
                }
            });
        }
    }

    private void measure() {
        var before = local.instant();
        var database = jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single().toInstant();
        ahead = Duration.between(before, database);
        measureAt.set(nanos.getAsLong() + MEASURE_EVERY.toNanos());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(local, ahead).withZone(zone);
    }
}
