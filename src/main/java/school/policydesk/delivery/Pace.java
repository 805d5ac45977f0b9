package school.policydesk.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/**
 * Keeps within what Teams allows: one message a second to a person, twenty a second in a school's tenant. Each replica
 * counts for itself, so the figures leave room for several. Safe for use by many threads.
 */
final class Pace {

    private static final Duration PER_PERSON = Duration.ofSeconds(1);
    /** Twelve a second in the long run; up to eight at once, so that a whole rung is told together: never more than twenty. */
    private static final Duration PER_SCHOOL = Duration.ofMillis(84);
    private static final Duration AT_ONCE = PER_SCHOOL.multipliedBy(7);

    private final Cache<Object, AtomicReference<Instant>> free = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(10)).build();

    /** Takes the next free moment for a message to this person: now, or the time to come back at. */
    synchronized Instant next(SchoolId school, StaffId person, Instant now) {
        var ofPerson = free.get(person, key -> new AtomicReference<>(now));
        var ofSchool = free.get(school, key -> new AtomicReference<>(now));
        var schoolIsDue = later(now, ofSchool.get());
        var slot = later(now, later(ofPerson.get(), schoolIsDue.minus(AT_ONCE)));
        if (!slot.isAfter(now)) {
            ofPerson.set(slot.plus(PER_PERSON));
            ofSchool.set(schoolIsDue.plus(PER_SCHOOL));
        }
        return slot;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
