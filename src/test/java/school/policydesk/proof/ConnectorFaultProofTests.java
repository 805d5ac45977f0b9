package school.policydesk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.FilingOutcome;
import school.policydesk.proof.CountingMicrosoft.Call;
import school.policydesk.proof.CountingMicrosoft.Fate;

/**
 * Three calls in ten go wrong, in every way that is known of the connector. Everything is delivered, or escalated; nobody is called
 * before they asked to be called again; a call of which nobody knows whether it arrived leads to one extra card at most; and there is
 * no call that isn't on record.
 */
class ConnectorFaultProofTests {

    private static final int MANAGERS = 50;
    private static final Path SCHOOL = BigSchool.folder(MANAGERS);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(37);

    private final CountingMicrosoft microsoft = new CountingMicrosoft();
    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T09:00:00.123456400Z"));
    private final Map<String, Instant> askedToWaitUntil = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> tooEarly = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> faults = new ConcurrentHashMap<>();
    private final Map<String, Integer> doubtful = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void everythingArrivesThoughThreeCallsInTenFail() {
        survives(40, false);
    }

    @Test
    @Tag("proof")
    void everythingArrivesThoughThreeCallsInTenFailWithStalls() {
        survives(800, true);
    }

    private void survives(int reports, boolean stalls) {
        var h2 = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (var house = House.stepped(microsoft, h2, "sa", SCHOOL, clock)) {
            var random = new Random(20261125);
            microsoft.when(call -> fate(call, random, stalls));
            file(house, reports);

            int steps = 0;
            for (; live(house) > 0 && steps < 200_000; steps++) {
                house.dispatcher().runDue();
                clock.pass(untilNext(house));
            }

            assertThat(live(house)).as("cards that were neither delivered nor given up").isZero();
            assertThat(tooEarly).as("calls before the connector asked to be called again").isEmpty();
            assertThat(house.jdbc().sql("select count(*) from obligation where duty = 'DELIVER' and state <> 'SENT'").query(Long.class).single()).isZero();
            assertThat(calls).as("calls, one for each attempt on record").hasValue(house.jdbc().sql("select count(*) from attempt").query(Integer.class).single());
            var shells = shells();
            assertThat(shells).hasSize(reports);
            shells.forEach((id, times) -> assertThat(times).as("cards of case " + id).isBetween(1, 1 + doubtful.getOrDefault(id, 0)));
            System.out.printf("%d reports, faults %s: all delivered, %d extra cards for %d calls in doubt, no Retry-After broken%n", reports, faults,
                    shells.values().stream().mapToInt(times -> times - 1).sum(), doubtful.values().stream().mapToInt(i -> i).sum());
        } finally {
            microsoft.close();
        }
    }

    private void file(House house, int reports) {
        var forms = house.reports();
        for (int i = 0; i < reports; i++) {
            assertThat(house.cases().file(forms.by(BigSchool.teacher(i % MANAGERS), CaseKind.POST_CHECK))).isInstanceOf(FilingOutcome.Filed.class);
        }
    }

    private Fate fate(Call call, Random random, boolean stalls) {
        calls.incrementAndGet();
        String id = call.caseOfShell().orElse("");
        if (clock.instant().isBefore(askedToWaitUntil.getOrDefault(id, Instant.MIN))) {
            tooEarly.add(id);
        }
        int kind;
        synchronized (random) {
            kind = random.nextDouble() < 0.3 ? random.nextInt(stalls ? 10 : 9) : -1;
        }
        var fate = switch (kind) {
            case 0 -> throttled(id);
            case 1 -> new Fate.Refused(412, Map.of());
            case 2 -> new Fate.TakenBut(500);
            case 3 -> new Fate.TakenBut(502);
            case 4 -> new Fate.Refused(503, Map.of());
            case 5 -> new Fate.TakenBut(504);
            case 6 -> new Fate.ResetBefore();
            case 7 -> new Fate.ResetAfter();
            case 8 -> new Fate.Garbage();
            case 9 -> new Fate.Stall(Duration.ofSeconds(10));
            default -> new Fate.Taken();
        };
        if (kind >= 0) {
            faults.merge(fate.getClass().getSimpleName() + (fate instanceof Fate.Refused(var status, var headers) ? " " + status
                    : fate instanceof Fate.TakenBut(var status) ? " " + status : ""), 1, Integer::sum);
        }
        if (kind == 2 || kind == 3 || kind == 5 || kind >= 7) {
            doubtful.merge(id, 1, Integer::sum);
        }
        return fate;
    }

    private Fate throttled(String id) {
        askedToWaitUntil.put(id, clock.instant().plus(RETRY_AFTER));
        return new Fate.Refused(429, Map.of("Retry-After", String.valueOf(RETRY_AFTER.toSeconds())));
    }

    private static long live(House house) {
        return house.jdbc().sql("select count(*) from obligation where duty = 'DELIVER' and state in ('PENDING', 'SENDING', 'RETRY', 'AMBIGUOUS')").query(Long.class).single();
    }

    private Duration untilNext(House house) {
        var next = house.jdbc().sql("select min(due_at) from obligation where state in ('PENDING', 'SENDING', 'RETRY', 'AMBIGUOUS')").query(OffsetDateTime.class).optional();
        var wait = next.map(OffsetDateTime::toInstant).map(due -> Duration.between(clock.instant(), due)).orElse(Duration.ZERO);
        return wait.compareTo(Duration.ofMillis(50)) > 0 ? wait : Duration.ofMillis(50);
    }

    private Map<String, Integer> shells() {
        return microsoft.taken().stream().filter(Call::isNew).flatMap(call -> call.caseOfShell().stream())
                .collect(Collectors.toMap(id -> id, id -> 1, Integer::sum, HashMap::new));
    }
}
