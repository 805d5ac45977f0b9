package school.policydesk.journeys;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;

/**
 * Stands still until a test moves it on; never goes back. It begins before the first term of the built-in routing.yml, where every
 * weekday counts: so there is a morning for each of many tests.
 */
final class StoppedClock extends Clock {

    private static final ZoneId SCHOOL = ZoneId.of("Europe/London");

    private static final LocalDate LAST = LocalDate.of(2026, 12, 10);

    private volatile Instant now = ZonedDateTime.of(LocalDate.of(2026, 1, 5), LocalTime.of(9, 15), SCHOOL).toInstant();

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** A quarter past nine on the next school day that has another right after it, by the calendar in the built-in routing.yml. */
    void passToNextQuietMorning() {
        var day = now.atZone(SCHOOL).toLocalDate().plusDays(1);
        while (!EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY).contains(day.getDayOfWeek()) || isNearAHoliday(day)) {
            day = day.plusDays(1);
        }
        if (day.isAfter(LAST)) {
            throw new IllegalStateException("The term is over: let the tests begin earlier, or wait less");
        }
        now = day.atTime(9, 15).atZone(SCHOOL).toInstant();
    }

    private static boolean isNearAHoliday(LocalDate day) {
        boolean halfTerm = !day.isBefore(LocalDate.of(2026, 10, 20)) && day.isBefore(LocalDate.of(2026, 11, 2));
        return halfTerm || !day.isBefore(LocalDate.of(2026, 8, 31)) && day.isBefore(LocalDate.of(2026, 9, 3));
    }

    @Override
    public Instant instant() {
        return now;
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
