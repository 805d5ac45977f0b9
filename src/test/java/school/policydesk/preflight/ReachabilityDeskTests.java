package school.policydesk.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.policydesk.people.Directories;
import school.policydesk.people.Person;
import school.policydesk.people.StaffId;
import school.policydesk.preflight.Doorbell.Answer;
import school.policydesk.routing.RoutingDesk;
import school.policydesk.routing.RoutingTables;
import school.policydesk.school.SchoolFolder;
import school.policydesk.setup.SchoolFiles;

/** Tests for {@link ReachabilityDesk}: a doorbell that a test breaks, and weeks that pass at once. */
@ExtendWith(OutputCaptureExtension.class)
class ReachabilityDeskTests {

    private static final SchoolFiles SCHOOL = SchoolFiles.read(SchoolFolder.at(Path.of("src/test/resources/school")));

    private final Map<StaffId, Answer> answers = new HashMap<>();
    private final List<StaffId> listened = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Directories directories = new Directories(List.of(SCHOOL.directory()));
    private final JdbcClient jdbc = database();
    private final ReachabilityDesk desk = replica();

    @Test
    void listensToEveryRecipientOnceAWeek(CapturedOutput output) {
        assertThat(desk.runDue()).isEqualTo(10);
        assertThat(desk.runDue()).isZero();
        pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(desk.runDue()).isZero();
        pass(Duration.ofSeconds(1));
        assertThat(desk.runDue()).isEqualTo(10);
        assertThat(listened.stream().distinct().map(this::name)).contains("Chair of governors", "Deputy safeguarding lead", "School office").doesNotContain("Class teacher 1");
        assertThat(output).doesNotContain("ALARM");
        assertThat(new ReachabilityHealth(desk).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void alarmsEachHourUntilTheyCanBeReached(CapturedOutput output) {
        var chair = id("Chair of governors");
        answers.put(chair, new Answer.NotReached("403"));
        for (int quarters = 0; quarters < 8; quarters++) {
            desk.runDue();
            pass(Duration.ofMinutes(15));
        }

        assertThat(alarms(output)).isEqualTo(2);
        assertThat(output).contains("1 people who are to receive reports can't be written to").doesNotContain("Chair of governors", chair.value());
        assertThat(meters.get("policydesk.recipients.unreachable").gauge().value()).isEqualTo(1);
        var health = new ReachabilityHealth(desk).health();
        assertThat(health.getStatus().getCode()).isEqualTo("RECIPIENTS_UNREACHABLE");
        assertThat(health.getDetails()).containsEntry("unreachable", 1L);

        answers.clear();
        pass(Duration.ofDays(1));
        assertThat(desk.runDue()).as("whoever could not be reached is looked at again after a day").isEqualTo(1);
        assertThat(alarms(output)).isEqualTo(2);
        assertThat(meters.get("policydesk.recipients.unreachable").gauge().value()).isZero();
    }

    @Test
    void aNightWithoutTeamsIsNoAlarmADayIs(CapturedOutput output) {
        SCHOOL.directory().everybody().forEach(person -> answers.put(person.id(), new Answer.Unsure("away")));
        for (int hours = 0; hours <= 24; hours++) {
            desk.runDue();
            pass(Duration.ofHours(1));
        }
        assertThat(alarms(output)).isZero();

        desk.runDue();

        assertThat(alarms(output)).isOne();
        assertThat(desk.unreachable()).isEqualTo(10);
    }

    @Test
    void whoeverCouldNotBeReachedIsNotBetterBecauseTeamsIsAway() {
        var chair = id("Chair of governors");
        answers.put(chair, new Answer.NotReached("403"));
        desk.runDue();
        answers.put(chair, new Answer.Unsure("away"));
        pass(Duration.ofDays(1));

        desk.runDue();

        assertThat(desk.unreachable()).isOne();
    }

    @Test
    void whoeverIsOnNoLadderAnyMoreIsForgotten() {
        answers.put(id("Deputy safeguarding lead"), new Answer.NotReached("404"));
        desk.runDue();
        assertThat(desk.unreachable()).isOne();

        directories.replace(directories.all().getFirst().withPeople(SCHOOL.directory().everybody().stream().filter(person -> !person.name().equals("Deputy safeguarding lead")).toList()));
        desk.runDue();

        assertThat(desk.unreachable()).isZero();
    }

    @Test
    void twoReplicasDontListenTwice() {
        var other = replica();
        desk.runDue();
        assertThat(other.runDue()).isZero();
        answers.put(id("Chair of governors"), new Answer.NotReached("403"));
        pass(Duration.ofDays(7));
        other.runDue();
        assertThat(desk.runDue()).isZero();
        assertThat(desk.unreachable()).as("what one found out, both know").isOne();
    }

    private ReachabilityDesk replica() {
        var clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        var routing = new RoutingDesk(directories, new RoutingTables(List.of(SCHOOL.routing())), clock);
        return new ReachabilityDesk(new ReachabilityStore(jdbc), directories, routing, new Doorbell() {
            @Override
            public boolean isKnown(StaffId person) {
                return true;
            }

            @Override
            public Answer listen(StaffId person) {
                listened.add(person);
                return answers.getOrDefault(person, new Answer.Reached());
            }

            @Override
            public Answer ring(StaffId person) {
                throw new AssertionError("nobody is to notice");
            }
        }, meters, clock);
    }

    private static long alarms(CapturedOutput output) {
        return output.toString().lines().filter(line -> line.contains("ALARM")).count();
    }

    private StaffId id(String name) {
        return SCHOOL.directory().everybody().stream().filter(person -> person.name().equals(name)).findFirst().map(Person::id).orElseThrow();
    }

    private String name(StaffId id) {
        return SCHOOL.directory().find(id).orElseThrow().name();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static JdbcClient database() {
        var pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "");
        Flyway.configure().dataSource(pool).load().migrate();
        return JdbcClient.create(pool);
    }
}
