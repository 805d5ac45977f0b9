package school.policydesk.routing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A week by the school's calendar.
 *
 * @param monday its first day, by which it is known
 * @param opens when the school opens in it for the first time: Monday, or the day after a bank holiday; empty in the holidays
 */
public record SchoolWeek(LocalDate monday, Optional<Instant> opens) {

    static SchoolWeek of(SchoolCalendar calendar, Instant at) {
        var monday = calendar.dayOf(at).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var opens = calendar.opening(monday.atStartOfDay(calendar.zone()).toInstant());
        return new SchoolWeek(monday, Optional.of(opens).filter(found -> calendar.dayOf(found).isBefore(monday.plusWeeks(1))));
    }
}
