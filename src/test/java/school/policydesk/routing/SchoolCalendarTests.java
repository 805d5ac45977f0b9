package school.policydesk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static school.policydesk.routing.TestSchool.local;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policydesk.routing.SchoolCalendar.Hours;
import school.policydesk.school.DateRange;

/** Tests for {@link SchoolCalendar}, worked out by hand on the calendar of the school year 2026/27. Friday closes at 15:00. */
class SchoolCalendarTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final SchoolCalendar calendar = new SchoolCalendar(LONDON, week(), terms(), List.of(days("2026-11-30", "2026-11-30"), days("2027-05-03", "2027-05-03")));

    @ParameterizedTest(name = "{1} hours from {0}: {2}")
    @CsvSource({
        "2026-11-25T10:00, 4, 2026-11-25T14:00", // Wednesday, in hours
        "2026-11-25T12:30, 4, 2026-11-25T16:30", // to the very minute of closing
        "2026-11-25T15:30, 4, 2026-11-26T11:30", // over night
        "2026-11-25T06:00, 1, 2026-11-25T09:30", // before school: from opening
        "2026-11-25T16:30, 1, 2026-11-26T09:30", // at closing time: from the next opening
        "2026-11-25T23:59, 1, 2026-11-26T09:30",
        "2026-11-27T14:00, 2, 2026-12-01T09:30", // Friday over the weekend and a closed Monday
        "2026-11-28T12:00, 1, 2026-12-01T09:30", // Saturday
        "2026-10-23T14:30, 1, 2026-11-02T09:00", // half-term, in which summer time ends
        "2026-12-18T14:00, 8, 2027-01-04T15:30", // Christmas
        "2027-03-25T16:00, 1, 2027-04-12T09:00", // Easter, in which summer time begins
        "2027-04-30T14:59, 1, 2027-05-04T09:29", // bank holiday in a term
        "2026-11-25T10:00, 40, 2026-12-03T11:30", // six days, Friday being an hour and a half shorter, Monday closed
    })
    void countsOnlyWhileTheSchoolIsOpen(String from, int hours, String expected) {
        assertThat(calendar.plusTime(local(from), Duration.ofHours(hours))).isEqualTo(local(expected));
    }

    @ParameterizedTest(name = "{1} days from {0}: {2}")
    @CsvSource({
        "2026-11-25T10:00, 1, 2026-11-26T10:00",
        "2026-11-25T18:00, 1, 2026-11-27T08:30", // out of hours: counts from Thursday's opening
        "2026-11-26T16:00, 1, 2026-11-27T15:00", // Friday closes before that time
        "2026-11-27T10:00, 1, 2026-12-01T10:00", // weekend and a closed Monday
        "2026-10-22T10:00, 2, 2026-11-02T10:00", // half-term, in which summer time ends
        "2027-02-12T10:00, 1, 2027-02-22T10:00",
        "2027-03-25T10:00, 2, 2027-04-13T10:00", // Easter, in which summer time begins
        "2027-07-21T17:00, 1, 2027-07-23T08:30", // after the last term that is known: weekdays count
        "2026-08-20T10:00, 1, 2026-08-21T10:00", // and before the first
    })
    void countsSchoolDays(String from, int days, String expected) {
        assertThat(calendar.plusDays(local(from), days)).isEqualTo(local(expected));
    }

    @ParameterizedTest(name = "between {0} and {1}: {2}")
    @CsvSource({
        "2026-11-25T10:00, 2026-11-25T14:00, PT4H",
        "2026-11-25T16:00, 2026-11-26T09:00, PT1H",
        "2026-11-27T14:00, 2026-12-01T09:30, PT2H",
        "2026-11-28T10:00, 2026-11-29T10:00, PT0S",
        "2026-11-25T18:00, 2026-11-25T10:00, PT0S",
    })
    void sumsUpTheTimeBetween(String from, String until, Duration expected) {
        assertThat(calendar.timeBetween(local(from), local(until))).isEqualTo(expected);
    }

    @Test
    void anHourOfSchoolIsAnHourOnADayOnWhichTheClocksChange() {
        var sundaySchool = new SchoolCalendar(LONDON, Map.of(DayOfWeek.SUNDAY, hours("00:00", "08:00")), List.of(), List.of());

        assertThat(sundaySchool.plusTime(local("2027-03-28T00:00"), Duration.ofHours(3))).isEqualTo(local("2027-03-28T04:00"));
        assertThat(sundaySchool.plusTime(local("2026-10-25T00:00"), Duration.ofHours(3))).isEqualTo(local("2026-10-25T02:00"));
        assertThat(sundaySchool.timeBetween(local("2027-03-28T00:00"), local("2027-03-28T08:00"))).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void saysHowFarTermsAreKnown() {
        assertThat(calendar.knownUntil()).contains(LocalDate.of(2027, 7, 21));
    }

    @Test
    void refusesASchoolThatNeverOpens() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SchoolCalendar(LONDON, Map.of(), List.of(), List.of()));
    }

    /** Whatever the start: sums agree with one another and end while the school is open. */
    @Test
    void sumsAgreeAllTheYearRound() {
        for (var at = local("2026-08-25T00:07"); at.isBefore(local("2027-08-05T00:00")); at = at.plus(Duration.ofMinutes(97))) {
            var end = calendar.plusTime(at, Duration.ofMinutes(200));
            assertThat(calendar.timeBetween(at, end)).isEqualTo(Duration.ofMinutes(200));
            assertThat(calendar.plusDays(at, 1)).isAfter(at);
            assertThat(calendar.isSchoolDay(calendar.dayOf(end))).isTrue();
        }
    }

    private static Map<DayOfWeek, Hours> week() {
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                week.put(day, day == DayOfWeek.FRIDAY ? hours("08:30", "15:00") : hours("08:30", "16:30"));
            }
        }
        return week;
    }

    private static List<DateRange> terms() {
        return List.of(
                days("2026-11-02", "2026-12-18"), days("2026-09-02", "2026-10-23"), // in any order
                days("2027-01-04", "2027-02-12"), days("2027-02-22", "2027-03-25"),
                days("2027-04-12", "2027-05-28"), days("2027-06-07", "2027-07-21"));
    }

    private static Hours hours(String opens, String closes) {
        return new Hours(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static DateRange days(String from, String until) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(until));
    }
}
