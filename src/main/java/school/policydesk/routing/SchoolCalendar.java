package school.policydesk.routing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.policydesk.school.DateRange;

/**
 * When the school is open, and sums in the time that it is. Opening and closing are said by the wall clock and counted in
 * instants, so a change to or from summer time moves neither. Outside the terms that are known every day with opening hours
 * counts unless it is closed: a deadline must not wait for dates that nobody has entered. Immutable.
 */
public final class SchoolCalendar {

    private final ZoneId zone;
    private final Map<DayOfWeek, Hours> week;
    private final List<DateRange> terms;
    private final List<DateRange> closed;

    /** From opening to closing time on one day of the week. */
    record Hours(LocalTime opens, LocalTime closes) {

        LocalTime within(LocalTime time) {
            return time.isBefore(opens) ? opens : time.isAfter(closes) ? closes : time;
        }
    }

    /** @throws IllegalArgumentException if the school never opens: no sum would come to an end */
    SchoolCalendar(ZoneId zone, Map<DayOfWeek, Hours> week, List<DateRange> terms, List<DateRange> closed) {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("A school that opens on no day of the week");
        }
        this.zone = zone;
        this.week = Map.copyOf(week);
        this.terms = terms.stream().sorted(Comparator.comparing(DateRange::from)).toList();
        this.closed = List.copyOf(closed);
    }

    public ZoneId zone() {
        return zone;
    }

    /** The day after which no term dates are known; empty if none are. */
    public Optional<LocalDate> knownUntil() {
        return terms.isEmpty() ? Optional.empty() : Optional.of(terms.getLast().until()); // terms don't overlap
    }

    public boolean isSchoolDay(LocalDate day) {
        return week.containsKey(day.getDayOfWeek()) && closed.stream().noneMatch(days -> days.covers(day)) && isInTerm(day);
    }

    private boolean isInTerm(LocalDate day) {
        boolean unknown = terms.isEmpty() || day.isBefore(terms.getFirst().from()) || day.isAfter(terms.getLast().until());
        return unknown || terms.stream().anyMatch(term -> term.covers(day));
    }

    /** That moment if the school is open, otherwise the next at which it opens. */
    public Instant opening(Instant at) {
        var day = dayOf(at);
        if (isSchoolDay(day) && at.isBefore(closes(day))) {
            return at.isBefore(opens(day)) ? opens(day) : at;
        }
        return opens(schoolDayAfter(day));
    }

    /** The moment at which the school has been open for so long since then. */
    Instant plusTime(Instant from, Duration time) {
        var at = opening(from);
        var left = time;
        while (left.compareTo(leftOnDayOf(at)) > 0) {
            left = left.minus(leftOnDayOf(at));
            at = opening(closes(dayOf(at)));
        }
        return at.plus(left);
    }

    /** The same time of day so many school days later, or that day's closing time if it closes before that. */
    Instant plusDays(Instant from, int days) {
        var start = opening(from).atZone(zone);
        var day = start.toLocalDate();
        for (int i = 0; i < days; i++) {
            day = schoolDayAfter(day);
        }
        return day.atTime(hours(day).within(start.toLocalTime())).atZone(zone).toInstant();
    }

    /** For how long the school is open between the two. */
    Duration timeBetween(Instant from, Instant until) {
        var sum = Duration.ZERO;
        for (var at = opening(from); at.isBefore(until); at = opening(closes(dayOf(at)))) {
            var end = closes(dayOf(at));
            sum = sum.plus(Duration.between(at, end.isBefore(until) ? end : until));
        }
        return sum;
    }

    LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private LocalDate schoolDayAfter(LocalDate day) {
        var next = day.plusDays(1);
        while (!isSchoolDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private Duration leftOnDayOf(Instant at) {
        return Duration.between(at, closes(dayOf(at)));
    }

    private Instant opens(LocalDate day) {
        return day.atTime(hours(day).opens()).atZone(zone).toInstant();
    }

    private Instant closes(LocalDate day) {
        return day.atTime(hours(day).closes()).atZone(zone).toInstant();
    }

    private Hours hours(LocalDate day) {
        return week.get(day.getDayOfWeek());
    }
}
