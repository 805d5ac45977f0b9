package school.policydesk.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it, or moves by one tick whenever it is read. Safe for use by many threads. */
final class SettableClock extends Clock {

    static final ZoneId BRADFORD = ZoneId.of("Europe/London");

    private final AtomicReference<Instant> now;
    private final Duration tick;

    private SettableClock(Instant now, Duration tick) {
        this.now = new AtomicReference<>(now);
        this.tick = tick;
    }

    static SettableClock at(Instant now) {
        return new SettableClock(now, Duration.ZERO);
    }

    /** With every look at it some time passes: nobody has to wait for a pace that counts in it. */
    static SettableClock ticking(Instant now, Duration tick) {
        return new SettableClock(now, tick);
    }

    /** A moment by the wall clock at school. */
    static Instant local(String dateTime) {
        return LocalDateTime.parse(dateTime).atZone(BRADFORD).toInstant();
    }

    void set(Instant instant) {
        now.set(instant);
    }

    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant instant() {
        return tick.isZero() ? now.get() : now.updateAndGet(before -> before.plus(tick));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
