package school.policydesk.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policydesk.proof.SettableClock.local;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseId;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.CaseStatus;
import school.policydesk.cases.Filing;
import school.policydesk.cases.FilingOutcome;
import school.policydesk.cases.PressOutcome;
import school.policydesk.cases.Vault;
import school.policydesk.delivery.Parcel;
import school.policydesk.people.StaffId;

/** Two replicas on one PostgreSQL, at the same work at the same time: each obligation is met once, and of two people one wins. */
class RaceProofTests {

    private static final int MANAGERS = 100;
    private static final Path SCHOOL = BigSchool.folder(MANAGERS);
    private static final Vault KEY = Desk.newVault();
    private static final CaseKind KIND = CaseKind.POST_CHECK;
    private static final int SENIOR_LEADERS = 4;
    private static final String LIVE = "state in ('PENDING', 'SENDING', 'RETRY', 'AMBIGUOUS')";

    /** Moves on while it is read, so that nobody waits for the pace; a lease outlasts the whole test. */
    private final SettableClock clock = SettableClock.ticking(local("2026-11-25T10:00"), Duration.ofMillis(60));
    private final Postbox postbox = new Postbox(clock);
    private final List<HikariDataSource> pools = new ArrayList<>();
    private List<Desk> replicas;

    @BeforeEach
    void open() {
        var address = Databases.freshPostgres();
        replicas = List.of(replica(address), replica(address));
    }

    @AfterEach
    void close() {
        replicas.forEach(Desk::close);
        pools.forEach(HikariDataSource::close);
    }

    private Desk replica(String address) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(address);
        pool.setMaximumPoolSize(20);
        pools.add(pool);
        return Desk.open(pool, clock, postbox, SCHOOL, KEY);
    }

    @Test
    void eachObligationIsMetOnce() throws Exception {
        race(60);
    }

    @Test
    @Tag("proof")
    void eachObligationOf2000CasesIsMetOnce() throws Exception {
        race(2_000);
    }

    private void race(int cases) throws Exception {
        var ids = file(cases);

        runBothUntilNoneIs("duty = 'DELIVER'");
        assertThat(shells()).hasSize(cases).allSatisfy((copy, count) -> assertThat(count).isEqualTo(1));
        assertThat(attempts()).isEqualTo(cases);

        clock.set(local("2026-12-05T10:00"));
        runBothUntilNoneIs("duty = 'AWAIT_ACKNOWLEDGEMENT' and rung = 0");
        assertThat(count("select count(*) from obligation where outcome = 'escalated' and rung = 0")).isEqualTo(cases);
        assertThat(count("select count(*) from obligation where duty = 'AWAIT_ACKNOWLEDGEMENT' and rung = 1")).isEqualTo(cases);
        assertThat(count("select count(*) from obligation where duty = 'DELIVER' and rung = 1")).isEqualTo(cases * SENIOR_LEADERS);
        assertThat(count("select count(*) from audit_line where action = 'case-escalated'")).isEqualTo(cases);
        assertThat(shells()).allSatisfy((copy, count) -> assertThat(count).isEqualTo(1));
        assertThat(replicas.getFirst().audit().verify(List.of())).isEmpty();
        System.out.printf("Two replicas, %,d cases: each delivered once and escalated once%n", cases);
    }

    @Test
    void ofTwoWhoTakeItOnOneWins() throws Exception {
        assertThat(winners(file(25), Act.ACKNOWLEDGE, PressOutcome.MovedOn.class)).containsOnly(1);
    }

    @Test
    void ofTwoWhoCloseItOneWins() throws Exception {
        var ids = file(25);

        assertThat(winners(ids, Act.CLOSE, PressOutcome.MovedOn.class)).containsOnly(1);
        assertThat(ids).allSatisfy(id -> assertThat(entries(id, Act.CLOSE)).isEqualTo(1));
    }

    @Test
    void aCaseThatIsTakenOnWhileItEscalatesIsNotLost() throws Exception {
        var ids = file(25);
        runBothUntilNoneIs("duty = 'DELIVER'");
        clock.set(local("2026-12-05T10:00"));

        var taken = together(() -> {
            replicas.get(1).dispatcher().runDue();
            return List.<PressOutcome>of();
        }, () -> ids.stream().map(id -> replicas.getFirst().cases().act(id, managerOf(id), Act.ACKNOWLEDGE, Map.of())).toList());

        assertThat(taken.get(1)).hasSize(ids.size()).allMatch(outcome -> outcome instanceof PressOutcome.Done);
        assertThat(ids).allSatisfy(id -> assertThat(waits(id)).contains("AWAIT_OUTCOME"));
    }

    @Test
    void theSameFormPressedOnBothReplicasIsOneCase() throws Exception {
        for (int i = 0; i < 25; i++) {
            var filing = replicas.getFirst().reports().by(BigSchool.teacher(i), KIND);
            var other = new Filing(filing.school(), filing.kind(), filing.reporter(), "", filing.formId(),
                    filing.conversation(), "another-press-" + i, filing.values());

            var outcomes = together(() -> replicas.getFirst().cases().file(filing), () -> replicas.get(1).cases().file(other));

            assertThat(outcomes.stream().filter(FilingOutcome.Filed.class::isInstance)).hasSize(1);
            assertThat(outcomes.stream().filter(FilingOutcome.FiledBefore.class::isInstance)).hasSize(1);
        }
        assertThat(replicas.getFirst().jdbc().sql("select count(*) from case_file").query(Integer.class).single()).isEqualTo(25);
    }

    private List<CaseId> file(int count) throws Exception {
        var ids = new ArrayList<CaseId>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var filed = IntStream.range(0, count).mapToObj(i -> threads.submit(() -> {
                var desk = replicas.get(i % 2);
                return ((FilingOutcome.Filed) desk.cases().file(desk.reports().by(BigSchool.teacher(i % MANAGERS), KIND))).file().id();
            })).toList();
            for (var one : filed) {
                ids.add(one.get());
            }
        }
        return ids;
    }

    /** Both replicas at once, for as long as anything of that description is live. */
    private void runBothUntilNoneIs(String what) throws Exception {
        together(() -> runUntilNoneIs(replicas.get(0), what), () -> runUntilNoneIs(replicas.get(1), what));
    }

    private int runUntilNoneIs(Desk replica, String what) {
        int acted = 0;
        while (replica.jdbc().sql("select count(*) from obligation where " + LIVE + " and " + what).query(Integer.class).single() > 0) {
            acted += replica.dispatcher().runDue();
        }
        return acted;
    }

    private record Copy(CaseId id, StaffId to, String step, boolean reminder) {}

    private Map<Copy, Integer> shells() {
        var counts = new HashMap<Copy, Integer>();
        postbox.sent().stream().filter(Postbox.Sent::isShell).forEach(sent -> {
            var shell = (Parcel.Shell) sent.parcel();
            counts.merge(new Copy(sent.caseId(), sent.to(), shell.step(), shell.reminder()), 1, Integer::sum);
        });
        return counts;
    }

    private int attempts() {
        return count("select count(*) from attempt");
    }

    private int count(String sql) {
        return replicas.getFirst().jdbc().sql(sql).query(Integer.class).single();
    }

    private List<String> waits(CaseId id) {
        return replicas.getFirst().jdbc().sql("select duty from obligation where case_id = ? and " + LIVE)
                .param(id.value()).query(String.class).list();
    }

    private int entries(CaseId id, Act act) {
        return replicas.getFirst().jdbc().sql("select count(*) from case_entry where case_id = ? and act = ?").params(id.value(), act.name()).query(Integer.class).single();
    }

    private StaffId managerOf(CaseId id) {
        var desk = replicas.getFirst();
        return desk.cases().recipients(desk.cases().find(id).orElseThrow()).getFirst();
    }

    /** How many of two who press at the same moment were let through, case by case. */
    private List<Integer> winners(List<CaseId> ids, Act act, Class<? extends PressOutcome> forTheOther) throws Exception {
        var words = Map.of("outcome", "dealt-with", "words", "done");
        var winners = new ArrayList<Integer>();
        for (var id : ids) {
            var file = replicas.getFirst().cases().find(id).orElseThrow();
            replicas.getFirst().cases().giveTo(file, "line-manager", person(People.DEPUTY), true);
            var outcomes = together(() -> replicas.getFirst().cases().act(id, managerOf(id), act, words),
                    () -> replicas.get(1).cases().act(id, person(People.DEPUTY), act, words));
            assertThat(outcomes.stream().filter(forTheOther::isInstance)).hasSize(1);
            winners.add((int) outcomes.stream().filter(PressOutcome.Done.class::isInstance).count());
            assertThat(replicas.getFirst().cases().find(id).orElseThrow().status()).isEqualTo(act == Act.CLOSE ? CaseStatus.CLOSED : CaseStatus.IN_HAND);
        }
        return winners;
    }

    private StaffId person(String name) {
        return replicas.getFirst().people().id(name);
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<? extends T>... works) throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(works.length);
        try (var threads = Executors.newFixedThreadPool(works.length)) {
            var running = Arrays.stream(works).map(work -> threads.submit((Callable<T>) () -> {
                barrier.await();
                return work.call();
            })).toList();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
