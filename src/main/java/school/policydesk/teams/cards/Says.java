package school.policydesk.teams.cards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as people say them, by the school's wall clock. */
public record Says(ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** "today at 15:30", "tomorrow at 09:00", "Monday 23 November at 10:00". */
    public String moment(Instant at, Instant now) {
        ZonedDateTime local = at.atZone(zone);
        return day(local.toLocalDate(), now.atZone(zone).toLocalDate()) + " at " + TIME.format(local);
    }

    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    private static String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "today";
        }
        if (day.equals(today.plusDays(1))) {
            return "tomorrow";
        }
        return day.equals(today.minusDays(1)) ? "yesterday" : (day.getYear() == today.getYear() ? DAY : OTHER_YEAR).format(day);
    }
}
