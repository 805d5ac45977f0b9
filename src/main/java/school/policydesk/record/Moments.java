package school.policydesk.record;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times in full, so that they can't be misread years later: "Monday 23 November 2026, 10:00:05 GMT (UTC+00:00)". */
record Moments(ZoneId zone) {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm:ss zzz '(UTC'xxx')'", Locale.UK);

    String say(Instant at) {
        return FULL.format(at.atZone(zone));
    }
}
