package school.policydesk.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/**
 * Keeps within what Teams allows: one message a second to a person, twenty a second in a tenant, which several schools may share. Each replica
 * counts for itself, so the figures leave room for several. What has to wait gets a moment of its own, behind what waits
 * already, so that a backlog neither comes back all at once nor stands still. Safe for use by many threads.
 */
final class Pace {

    private static final Duration PER_PERSON = Duration.ofSeconds(1);
    /** Twelve a second in the long run; up to eight at once, so that a whole rung is told together: never more than twenty. */
    private static final Duration PER_SCHOOL = Duration.ofMillis(84);
    private static final Duration AT_ONCE = PER_SCHOOL.multipliedBy(7);

    private final Cache<Object, Lane> lanes = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(10)).build();
    /** What has been given a moment to come back at. */
    private final Cache<UUID, Instant> waiting = Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofMinutes(10)).build();
    private final PriorityQueue<Instant> moments = new PriorityQueue<>();

    /**
     * Takes the next free moment for a message to this person: now, or the time to come back at.
     *
     * @param school for all that share a tenant the same one
     */
    synchronized Instant next(UUID message, SchoolId school, StaffId person, Instant now) {
        var ofPerson = lanes.get(person, key -> new Lane(PER_PERSON, Duration.ZERO, now));
        var ofSchool = lanes.get(school, key -> new Lane(PER_SCHOOL, AT_ONCE, now));
        var blocked = ofPerson.isFree(now) ? ofSchool : ofPerson;
        if (blocked.isFree(now)) {
            waiting.invalidate(message);
            ofPerson.take(now);
            ofSchool.take(now);
            return now;
        }
        // Whoever has waited their turn and still finds it taken must not queue from the end again.
        boolean waited = waiting.getIfPresent(message) != null;
        var moment = wholeMillis(waited ? blocked.behindThoseInVain(now) : blocked.behindTheOthers(now));
        waiting.put(message, moment);
        moments.add(moment);
        return moment;
    }

    /** When the first of those that wait may come back; empty if none waits. */
    synchronized Optional<Instant> firstMoment(Instant now) {
        while (!moments.isEmpty() && !moments.peek().isAfter(now)) {
            moments.remove();
        }
        return Optional.ofNullable(moments.peek());
    }

    /** Never earlier: a database that keeps microseconds would round, and the one who comes back be early. */
    private static Instant wholeMillis(Instant moment) {
        return moment.plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS);
    }

    /** What one person, or one school, gets: evenly spaced, but for a few at once after a pause. */
    private static final class Lane {

        private final Duration apart;
        private final Duration atOnce;
        /** When the next would leave if all were evenly spaced. */
        private Instant even;
        /** The last moment that was given to one that waits. */
        private Instant last;
        /** The last that was given to one that had waited in vain. */
        private Instant inVain;

        Lane(Duration apart, Duration atOnce, Instant now) {
            this.apart = apart;
            this.atOnce = atOnce;
            this.even = now;
            this.last = now;
            this.inVain = now.minus(apart);
        }

        boolean isFree(Instant now) {
            return !even.minus(atOnce).isAfter(now);
        }

        void take(Instant now) {
            even = later(now, even).plus(apart);
        }

        Instant behindTheOthers(Instant now) {
            last = later(firstFree(now), last.plus(apart));
            return last;
        }

        Instant behindThoseInVain(Instant now) {
            inVain = later(firstFree(now), inVain.plus(apart));
            return inVain;
        }

        private Instant firstFree(Instant now) {
            return later(now, even.minus(atOnce));
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
