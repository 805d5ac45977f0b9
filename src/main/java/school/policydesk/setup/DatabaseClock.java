package school.policydesk.setup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database's time, so that several replicas agree on what is due whatever their own clocks say. The difference is
 * measured once a minute; in between this machine's clock carries on. Safe for use by many threads.
 */
final class DatabaseClock extends Clock {

    private static final Duration MEASURE_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock local = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;
    private volatile long measuredAt = System.nanoTime() - MEASURE_EVERY.toNanos();

    DatabaseClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Instant instant() {
        if (System.nanoTime() - measuredAt >= MEASURE_EVERY.toNanos()) {
            measuredAt = System.nanoTime();
            ahead = Duration.between(local.instant(), now());
        }
        return local.instant().plus(ahead);
    }

    private Instant now() {
        return jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single().toInstant();
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
