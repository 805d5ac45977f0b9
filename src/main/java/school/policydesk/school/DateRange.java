package school.policydesk.school;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days in a row by the school's own calendar date, the first and the last included. */
public record DateRange(LocalDate from, LocalDate until) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public boolean overlaps(DateRange other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }

    /** A mapping with {@code from} and {@code until}; empty, with a fault noted, where it isn't one. */
    public static Optional<DateRange> read(YamlNode yaml) {
        yaml.required("until");
        return readOpen(yaml);
    }

    /** The same, but {@code until} may be left out: until further notice. */
    public static Optional<DateRange> readOpen(YamlNode yaml) {
        yaml.allowOnly("from", "until");
        yaml.required("from");
        var from = date(yaml.at("from"), LocalDate.MIN);
        var until = date(yaml.at("until"), LocalDate.MAX);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            yaml.fault("This ends before it begins", "Write the first day after 'from' and the last day after 'until'.");
            return Optional.empty();
        }
        return from.flatMap(first -> until.map(last -> new DateRange(first, last)));
    }

    /** A single date, which is a range of one day. */
    public static Optional<DateRange> readDay(YamlNode yaml) {
        if (yaml.text().isEmpty()) {
            yaml.fault("A date is missing", "Write year, month and day, such as 2027-01-05, or take the line out.");
            return Optional.empty();
        }
        return date(yaml, LocalDate.MIN).map(day -> new DateRange(day, day));
    }

    private static Optional<LocalDate> date(YamlNode yaml, LocalDate ifLeftOut) {
        try {
            return Optional.of(yaml.text().isEmpty() ? ifLeftOut : LocalDate.parse(yaml.text()));
        } catch (DateTimeParseException e) {
            yaml.fault("This is not a date", "Write year, month and day, such as 2027-01-05.");
            return Optional.empty();
        }
    }
}
