package school.policydesk.teams;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A day as people write it: "2 December", "2 Dec 2026", "02/12", "2026-12-02", "Friday", "tomorrow". */
final class SpokenDay {

    private static final List<DateTimeFormatter> DATES = Stream.of("yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy").map(SpokenDay::format).toList();
    private static final List<DateTimeFormatter> DAYS = Stream.of("d/M", "d.M", "d MMMM", "d MMM").map(SpokenDay::format).toList();

    private SpokenDay() {}

    /** The next such day, counted from today; empty if it can't be read. */
    static Optional<LocalDate> read(String words, LocalDate today) {
        var said = words.strip().replaceAll("(?i)^(on|the)\\s+", "").replaceAll("(?<=\\d)(st|nd|rd|th)\\b", "").replace(" of ", " ");
        return relative(said, today)
                .or(() -> DATES.stream().flatMap(format -> date(said, format)).findFirst())
                .or(() -> DAYS.stream().flatMap(format -> day(said, format)).findFirst().map(day -> next(day, today)));
    }

    private static Optional<LocalDate> relative(String said, LocalDate today) {
        var word = said.toLowerCase(Locale.UK);
        if (word.equals("tomorrow")) {
            return Optional.of(today.plusDays(1));
        }
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word.replace("next ", "").equals(day.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK)))
                .map(day -> today.with(TemporalAdjusters.next(day)))
                .findFirst();
    }

    private static LocalDate next(MonthDay day, LocalDate today) {
        var thisYear = day.atYear(today.getYear());
        return thisYear.isBefore(today) ? day.atYear(today.getYear() + 1) : thisYear;
    }

    private static Stream<LocalDate> date(String said, DateTimeFormatter format) {
        try {
            return Stream.of(LocalDate.parse(said, format));
        } catch (DateTimeParseException e) {
            return Stream.empty();
        }
    }

    private static Stream<MonthDay> day(String said, DateTimeFormatter format) {
        try {
            return Stream.of(MonthDay.parse(said, format));
        } catch (DateTimeParseException e) {
            return Stream.empty();
        }
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.UK);
    }
}
