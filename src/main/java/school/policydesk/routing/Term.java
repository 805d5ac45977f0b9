package school.policydesk.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** A length of time as {@code routing.yml} writes it: by the clock, or in school time. */
sealed interface Term {

    /** Runs day and night, whatever the calendar says: {@code 30m}, {@code 4h}. */
    record ByTheClock(Duration length) implements Term {

        @Override
        public Instant after(Instant from, SchoolCalendar calendar) {
            return from.plus(length);
        }

        @Override
        public Instant halfwayAfter(Instant from, SchoolCalendar calendar) {
            return from.plus(length.dividedBy(2));
        }
    }

    /** Counts only while the school is open: {@code 4 school hours}. */
    record SchoolHours(int hours) implements Term {

        @Override
        public Instant after(Instant from, SchoolCalendar calendar) {
            return calendar.plusTime(from, Duration.ofHours(hours));
        }
    }

    /** The same time of day so many school days later: {@code 2 school days}. */
    record SchoolDays(int days) implements Term {

        @Override
        public Instant after(Instant from, SchoolCalendar calendar) {
            return calendar.plusDays(from, days);
        }
    }

    Instant after(Instant from, SchoolCalendar calendar);

    /** Half way in the time that counts. */
    default Instant halfwayAfter(Instant from, SchoolCalendar calendar) {
        return calendar.plusTime(from, calendar.timeBetween(from, after(from, calendar)).dividedBy(2));
    }

    default boolean isByTheClock() {
        return this instanceof ByTheClock;
    }

    /** Empty if the text is none of the forms, or no time at all. */
    static Optional<Term> parse(String text) {
        var matcher = Written.FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(matcher.group(1));
        return Optional.of(switch (matcher.group(2)) {
            case "m" -> new ByTheClock(Duration.ofMinutes(count));
            case "h" -> new ByTheClock(Duration.ofHours(count));
            case "school hour", "school hours" -> new SchoolHours(count);
            default -> new SchoolDays(count);
        });
    }

    /** How a term is written. At most three digits: a longer wait is a slip of the pen. */
    final class Written {

        static final String MEND = "Write '30m' or '4h' by the clock, or '4 school hours', '1 school day' in school time.";
        private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,2})\\s*(m|h|school hours?|school days?)");

        private Written() {}
    }
}
