package school.policydesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

class PaceTests {

    private static final Instant NOW = Instant.parse("2026-11-20T09:15:30Z");
    private static final SchoolId SCHOOL = new SchoolId("low-ash");

    private final Pace pace = new Pace();

    @Test
    void letsAWholeRungOfTheLadderGoAtOnce() {
        for (int i = 0; i < 8; i++) {
            assertThat(pace.next(SCHOOL, somebody(), NOW)).isEqualTo(NOW);
        }
        assertThat(pace.next(SCHOOL, somebody(), NOW)).isAfter(NOW).isBefore(NOW.plusMillis(100));
    }

    @Test
    void givesAPersonOneMessageASecond() {
        var person = somebody();
        assertThat(pace.next(SCHOOL, person, NOW)).isEqualTo(NOW);
        assertThat(pace.next(SCHOOL, person, NOW)).isEqualTo(NOW.plusSeconds(1));
        assertThat(pace.next(SCHOOL, person, NOW.plusSeconds(1))).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void neverSendsMoreThanTwentyInASecond() {
        var sent = new ArrayList<Instant>();
        for (var now = NOW; now.isBefore(NOW.plusSeconds(10)); now = now.plusMillis(5)) {
            while (!pace.next(SCHOOL, somebody(), now).isAfter(now)) {
                sent.add(now);
            }
        }
        assertThat(sent).hasSizeGreaterThan(110);
        assertThat(sent).allSatisfy(from -> assertThat(sent.stream()
                .filter(at -> !at.isBefore(from) && at.isBefore(from.plus(Duration.ofSeconds(1))))).hasSizeLessThanOrEqualTo(20));
    }

    @Test
    void makesNoSchoolWaitForAnother() {
        for (int i = 0; i < 20; i++) {
            pace.next(SCHOOL, somebody(), NOW);
        }
        assertThat(pace.next(new SchoolId("high-ash"), somebody(), NOW)).isEqualTo(NOW);
    }

    private static StaffId somebody() {
        return new StaffId(UUID.randomUUID().toString());
    }
}
