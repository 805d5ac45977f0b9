package school.policydesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
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
            assertThat(next(somebody(), NOW)).isEqualTo(NOW);
        }
        assertThat(next(somebody(), NOW)).isAfter(NOW).isBefore(NOW.plusMillis(100));
    }

    @Test
    void givesAPersonOneMessageASecond() {
        var person = somebody();
        assertThat(next(person, NOW)).isEqualTo(NOW);
        assertThat(next(person, NOW)).isEqualTo(NOW.plusSeconds(1));
        assertThat(next(person, NOW.plusSeconds(1))).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void neverSendsMoreThanTwentyInASecond() {
        var sent = new ArrayList<Instant>();
        for (var now = NOW; now.isBefore(NOW.plusSeconds(10)); now = now.plusMillis(5)) {
            while (!next(somebody(), now).isAfter(now)) {
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
            next(somebody(), NOW);
        }
        assertThat(pace.next(UUID.randomUUID(), new SchoolId("high-ash"), somebody(), NOW)).isEqualTo(NOW);
    }

    /** A backlog comes back one by one: each has a moment of its own, and finds it free. */
    @Test
    void givesEachOfABacklogAMomentOfItsOwn() {
        var moments = new HashMap<UUID, Instant>();
        var people = new HashMap<UUID, StaffId>();
        for (int i = 0; i < 500; i++) {
            var message = UUID.randomUUID();
            people.put(message, somebody());
            moments.put(message, pace.next(message, SCHOOL, people.get(message), NOW));
        }
        assertThat(moments.values()).filteredOn(NOW::isBefore).doesNotHaveDuplicates().hasSize(492);
        assertThat(moments.values()).allMatch(NOW.plusSeconds(42)::isAfter);
        moments.entrySet().stream().filter(one -> one.getValue().isAfter(NOW)).sorted(Map.Entry.comparingByValue()).forEach(one ->
                assertThat(pace.next(one.getKey(), SCHOOL, people.get(one.getKey()), one.getValue())).isEqualTo(one.getValue()));
    }

    /** The dispatcher was held up for a minute: those whose moment has passed come back together, and must not all come back again and again. */
    @Test
    void aBacklogThatComesBackLateIsSpreadOutAnew() {
        var waiting = new PriorityQueue<Map.Entry<UUID, Instant>>(Map.Entry.comparingByValue());
        var person = new HashMap<UUID, StaffId>();
        for (int i = 0; i < 500; i++) {
            person.put(UUID.randomUUID(), somebody());
        }
        var late = NOW.plusSeconds(60);
        person.forEach((message, one) -> pace.next(message, SCHOOL, one, NOW));
        person.keySet().forEach(message -> waiting.add(Map.entry(message, late)));
        int asked = 0;
        while (!waiting.isEmpty()) {
            var first = waiting.remove();
            var turn = pace.next(first.getKey(), SCHOOL, person.get(first.getKey()), first.getValue());
            asked++;
            if (turn.isAfter(first.getValue())) {
                waiting.add(Map.entry(first.getKey(), turn));
            }
        }
        assertThat(asked).isLessThan(1_100);
    }

    @Test
    void whatWaitsForOnePersonHoldsUpNobodyElse() {
        var busy = somebody();
        for (int i = 0; i < 60; i++) {
            next(busy, NOW);
        }
        assertThat(next(somebody(), NOW)).isEqualTo(NOW);
    }

    @Test
    void whoeverFindsTheirTurnTakenNeedNotQueueAgain() {
        var early = UUID.randomUUID();
        for (int i = 0; i < 8; i++) {
            next(somebody(), NOW);
        }
        var turn = pace.next(early, SCHOOL, somebody(), NOW);
        for (int i = 0; i < 500; i++) {
            next(somebody(), NOW);
        }
        next(somebody(), turn);
        assertThat(pace.next(early, SCHOOL, somebody(), turn)).isBefore(turn.plusMillis(100));
    }

    @Test
    void knowsWhenTheFirstOfThoseThatWaitMayLeave() {
        assertThat(pace.firstMoment(NOW)).isEmpty();
        var person = somebody();
        next(person, NOW);
        next(person, NOW);
        next(person, NOW);
        assertThat(pace.firstMoment(NOW)).contains(NOW.plusSeconds(1));
        assertThat(pace.firstMoment(NOW.plusSeconds(1))).contains(NOW.plusSeconds(2));
        assertThat(pace.firstMoment(NOW.plusSeconds(2))).isEmpty();
    }

    private Instant next(StaffId person, Instant now) {
        return pace.next(UUID.randomUUID(), SCHOOL, person, now);
    }

    private static StaffId somebody() {
        return new StaffId(UUID.randomUUID().toString());
    }
}
