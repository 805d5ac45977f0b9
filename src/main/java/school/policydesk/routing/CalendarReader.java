package school.policydesk.routing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import school.policydesk.routing.SchoolCalendar.Hours;
import school.policydesk.school.DateRange;
import school.policydesk.school.YamlNode;

/** Reads the school's hours, terms and closed days. */
final class CalendarReader {

    private static final int LONGEST_CLOSURE_IN_DAYS = 366;
    private static final Hours ANY = new Hours(LocalTime.of(8, 30), LocalTime.of(16, 30));

    private CalendarReader() {}

    static SchoolCalendar read(YamlNode yaml, ZoneId zone) {
        yaml.allowOnly("hours", "terms", "closed");
        return new SchoolCalendar(zone, week(yaml), terms(yaml.at("terms")), closed(yaml.at("closed")));
    }

    private static Map<DayOfWeek, Hours> week(YamlNode yaml) {
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        yaml.at("hours").entries().forEach((day, node) -> dayOf(day).ifPresentOrElse(
                known -> week.put(known, hours(node)),
                () -> node.fault("'" + day + "' is not a day of the week", "Write monday, tuesday and so on.")));
        if (week.isEmpty()) {
            yaml.fault("The school has no hours", "Write 'hours:' and below it lines such as 'monday: 08:30-16:30'.");
            week.put(DayOfWeek.MONDAY, ANY);
        }
        return week;
    }

    private static Optional<DayOfWeek> dayOf(String text) {
        return Arrays.stream(DayOfWeek.values()).filter(day -> day.name().toLowerCase(Locale.ROOT).equals(text)).findFirst();
    }

    private static Hours hours(YamlNode yaml) {
        var parts = yaml.text().split("-", 2);
        try {
            var hours = new Hours(LocalTime.parse(parts[0].strip()), LocalTime.parse(parts[parts.length - 1].strip()));
            if (hours.opens().isBefore(hours.closes())) {
                return hours;
            }
            yaml.fault("The school closes before it opens", "Write opening, hyphen, closing, such as 08:30-16:30.");
        } catch (DateTimeParseException e) {
            yaml.fault("These are not hours", "Write opening, hyphen, closing, such as 08:30-16:30; leave out days that are off.");
        }
        return ANY;
    }

    private static List<DateRange> terms(YamlNode yaml) {
        var terms = new ArrayList<DateRange>();
        for (var item : yaml.items()) {
            DateRange.read(item).ifPresent(term -> {
                if (terms.stream().anyMatch(term::overlaps)) {
                    item.fault("This term runs into another", "Let each term, or half of one, start after the one before it has ended.");
                }
                terms.add(term);
            });
        }
        return terms;
    }

    private static List<DateRange> closed(YamlNode yaml) {
        return yaml.items().stream().map(CalendarReader::closure).flatMap(Optional::stream).toList();
    }

    private static Optional<DateRange> closure(YamlNode yaml) {
        var closure = yaml.entries().isEmpty() ? DateRange.readDay(yaml) : DateRange.read(yaml);
        var tooLong = closure.filter(days -> days.from().plusDays(LONGEST_CLOSURE_IN_DAYS).isBefore(days.until()));
        tooLong.ifPresent(days -> yaml.fault("The school is closed for more than a year", "Check the two years."));
        return tooLong.isPresent() ? Optional.empty() : closure;
    }
}
