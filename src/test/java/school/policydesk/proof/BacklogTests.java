package school.policydesk.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policydesk.proof.SettableClock.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.FilingOutcome;
import school.policydesk.proof.CountingMicrosoft.Fate;

/** Many cards at once: they leave evenly, as fast as Teams allows, and a slow call holds up none of the others. */
class BacklogTests {

    private static final int MANAGERS = 200;
    private static final Path SCHOOL = BigSchool.folder(MANAGERS);
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void aBacklogLeavesAsFastAsTeamsAllows() {
        leaves(200);
    }

    @Test
    @Tag("proof")
    void aBacklogOf2000LeavesAsFastAsTeamsAllows() {
        leaves(2_000);
    }

    private static void leaves(int reports) {
        var start = local("2026-11-25T10:00");
        var clock = SettableClock.at(start);
        var postbox = new Postbox(clock);
        try (var desk = Desk.open(Databases.h2(), clock, postbox, SCHOOL, Desk.newVault())) {
            for (int i = 0; i < reports; i++) {
                assertThat(desk.cases().file(desk.reports().by(BigSchool.teacher(i % MANAGERS), CaseKind.POST_CHECK))).isInstanceOf(FilingOutcome.Filed.class);
            }

            desk.run(clock, Duration.ofMinutes(5));

            var times = postbox.sent().stream().map(Postbox.Sent::at).sorted().toList();
            assertThat(times).hasSize(reports);
            var took = Duration.between(start, times.getLast());
            assertThat(took).isLessThan(Duration.ofMillis(reports * 1000L / 11));
            for (int i = 20; i < reports; i++) {
                assertThat(Duration.between(times.get(i - 20), times.get(i))).as("between one and the twentieth after it").isGreaterThanOrEqualTo(SECOND);
            }
            System.out.printf("%,d cards at once, by the stepped clock: %.1f a second, never more than 20 in one%n", reports, reports * 1000.0 / took.toMillis());
        }
    }

    @Test
    @Timeout(300)
    void aSlowCallHoldsUpNoneOfTheOthersAndIsMadeOnceThoughItOutlastsItsLease() throws Exception {
        int reports = 30;
        var slowCalls = new AtomicInteger();
        var others = new CountDownLatch(reports - 1);
        var inTime = new AtomicBoolean();
        try (var microsoft = new CountingMicrosoft(); var house = running(microsoft, memory(), "500ms")) {
            var slow = Hands.chat(house.id(BigSchool.manager(0)));
            microsoft.when(call -> {
                if (call.conversation().equals(slow)) {
                    slowCalls.incrementAndGet();
                    inTime.set(arrive(others));
                } else {
                    others.countDown();
                }
                return new Fate.Taken();
            });

            file(house, reports);

            await(() -> microsoft.taken().size() >= reports);
            assertThat(inTime).as("whether the others arrived while one call was under way").isTrue();
            assertThat(slowCalls).hasValue(1);
        }
    }

    @Test
    @Tag("proof")
    void aBacklogOf2000OverAConnectorThatTakes300Milliseconds() {
        int reports = 2_000;
        try (var microsoft = new CountingMicrosoft(); var house = running(microsoft, Databases.freshPostgres(), "60s")) {
            microsoft.answersAfter(Duration.ofMillis(300));
            file(house, reports);
            var filed = Instant.now();
            int before = microsoft.taken().size();

            await(() -> microsoft.taken().size() >= reports);

            double seconds = Duration.between(filed, Instant.now()).toMillis() / 1000.0;
            System.out.printf("%,d cards at once, PostgreSQL, connector at 300 ms: %.1f a second%n", reports, (reports - before) / seconds);
            assertThat((reports - before) / seconds).isGreaterThan(11);
        }
    }

    private static House running(CountingMicrosoft microsoft, String database, String lease) {
        return House.running(microsoft, database, database.contains("h2") ? "sa" : "postgres", SCHOOL, Map.of("policy-desk.delivery.lease", lease));
    }

    private static String memory() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    }

    private static void file(House house, int reports) {
        var forms = house.reports();
        for (int i = 0; i < reports; i++) {
            assertThat(house.cases().file(forms.by(BigSchool.teacher(i % MANAGERS), CaseKind.POST_CHECK))).isInstanceOf(FilingOutcome.Filed.class);
        }
    }

    private static boolean arrive(CountDownLatch others) {
        try {
            return others.await(7, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static void await(java.util.function.BooleanSupplier until) {
        var end = Instant.now().plus(Duration.ofMinutes(4));
        while (!until.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
