package school.policydesk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import school.policydesk.cases.KeyFile;
import school.policydesk.people.StaffId;
import school.policydesk.proof.CountingMicrosoft.Call;
import school.policydesk.proof.CountingMicrosoft.Fate;
import school.policydesk.teams.MicrosoftStub;

/**
 * The program is killed, as with {@code kill -9}, again and again at seeded points of intake, delivery, acknowledgement and
 * escalation. What it has said that it received is there exactly once; what it owes is brought in the end; an extra card without
 * content only where nobody could know whether the first arrived; and never a card with content.
 */
class CrashProofTests {

    private static final int MANAGERS = 40;
    /** Odd and large: the first numbers from seeds that lie side by side are nearly the same. */
    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final String LIVE = "state in ('PENDING', 'SENDING', 'RETRY', 'AMBIGUOUS')";
    /** Typed into every form; nothing that leaves through the connector may hold it. */
    private static final String WORDS = "zebra-striped remarks";

    private final CountingMicrosoft microsoft = new CountingMicrosoft();
    private final Map<UUID, String> receipts = new ConcurrentHashMap<>();
    private final Map<String, StaffId> cases = new ConcurrentHashMap<>();
    private final Map<String, String> takenOn = new ConcurrentHashMap<>();
    private final Map<String, Integer> otherwise = new ConcurrentHashMap<>();
    private final Map<String, Integer> killedDuring = new ConcurrentHashMap<>();
    private Map<String, String> settings;
    private DataSource database;
    private Path school;

    @Test
    @Timeout(300)
    void aFewKillsOnH2() throws Exception {
        prepare(h2(), "sa");
        survives(2, false);
    }

    @Test
    @Tag("proof")
    void killsOnH2() throws Exception {
        prepare(h2(), "sa");
        survives(Integer.getInteger("proof.kills", 100), true);
    }

    @Test
    @Tag("proof")
    void killsOnPostgres() throws Exception {
        prepare(Databases.freshPostgres(), "postgres");
        survives(Integer.getInteger("proof.kills", 100), true);
    }

    private static String h2() throws IOException {
        return "jdbc:h2:file:" + Files.createTempDirectory("crash").resolve("db") + System.getProperty("proof.h2", ";WRITE_DELAY=0") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    }

    private void prepare(String address, String user) throws Exception {
        school = BigSchool.folder(MANAGERS);
        var key = Files.createTempDirectory("key").resolve("key.json");
        new KeyFile(key).create();
        settings = Program.settings(microsoft, address, user, school, key);
        if (Boolean.getBoolean("proof.lossy")) {
            settings.put("ACCEPT_LOSSY_DATABASE", "true");
        }
        database = new DriverManagerDataSource(address, user, "");
        Flyway.configure().dataSource(database).load().migrate();
        everybodyHasTheApp();
    }

    private void everybodyHasTheApp() {
        try (var desk = Desk.open(database, SettableClock.at(Instant.now()), new Postbox(SettableClock.at(Instant.now())), school, Desk.newVault())) {
            desk.people().everybody().forEach(person -> desk.jdbc()
                    .sql("insert into conversation (tenant_id, staff_id, service_url, conversation_id, bot_id, changed_at) values (?, ?, ?, ?, ?, current_timestamp)")
                    .params(MicrosoftStub.TENANT, person.id().value(), microsoft.serviceUrl(), Hands.chat(person.id()), "28:" + MicrosoftStub.APP)
                    .update());
        }
    }

    private void survives(int kills, boolean quick) throws Exception {
        var starter = quick ? new Program.Quick(settings) : null;
        for (int kill = 1; kill <= kills; kill++) {
            var random = new Random(kill * SEED);
            someFallDue(random);
            try (var program = starter == null ? Program.start(settings) : starter.start(settings)) {
                runUntilKilled(program, random);
            }
            nothingIsLost();
            if (kill % 10 == 0) {
                System.out.printf("%d kills, %d receipts, %d taken on, %s, otherwise %s%n", kill, receipts.size(), takenOn.size(), killedDuring, otherwise);
            }
        }
        drain(starter);
        everythingArrivedOnce();
        assertThat(receipts).as("receipts, without which this would prove nothing; otherwise %s", otherwise).hasSizeGreaterThan(kills);
        System.out.printf("Killed %d times (%s): %d receipts, 0 lost, 0 twice; %d taken on, 0 lost; %d cards without content for %d sends, %d of them extra; 0 cards with content%n",
                kills, killedDuring, receipts.size(), takenOn.size(), shells().values().stream().mapToInt(i -> i).sum(), sends(), extra());
    }

    /** As if time had passed: the waiting for some cases is over, and they escalate as soon as the program is up. */
    private void someFallDue(Random random) {
        var jdbc = JdbcClient.create(database);
        var waiting = jdbc.sql("select id from obligation where duty = 'AWAIT_ACKNOWLEDGEMENT' and rung < 2 and " + LIVE + " order by id").query(UUID.class).list();
        if (!waiting.isEmpty()) {
            jdbc.sql("update obligation set due_at = ? where id = ?")
                    .params(Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC), waiting.get(random.nextInt(waiting.size()))).update();
        }
    }

    private void runUntilKilled(Program program, Random random) throws Exception {
        var presses = new AtomicInteger();
        var calls = new AtomicInteger();
        var point = random.nextInt(4);
        int atPress = 1 + random.nextInt(6);
        int atCall = 1 + random.nextInt(5);
        var delay = Duration.ofMillis(random.nextInt(400));
        var killed = new AtomicBoolean();
        microsoft.when(call -> {
            boolean now = point >= 2 && calls.incrementAndGet() == atCall;
            if (now && killed.compareAndSet(false, true)) {
                killedDuring.merge(point == 2 ? "a call not taken" : "a call taken", 1, Integer::sum);
                if (point == 3) {
                    Thread.ofVirtual().start(program::kill);
                    return new Fate.ResetAfter();
                }
                program.kill();
                return new Fate.ResetBefore();
            }
            return new Fate.Taken();
        });
        var hands = new Hands(program.port(), microsoft);
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                var own = new Random(random.nextLong());
                threads.submit(() -> work(hands, own, program, () -> {
                    if (point < 2 && presses.incrementAndGet() == atPress && killed.compareAndSet(false, true)) {
                        killedDuring.merge(point == 0 ? "a press" : "the time after a press", 1, Integer::sum);
                        Thread.ofVirtual().start(() -> {
                            LockSupport.parkNanos(point == 0 ? delay.toNanos() / 20 : delay.toNanos());
                            program.kill();
                        });
                    }
                }));
            }
        }
        if (point >= 2) {
            await(Duration.ofSeconds(4), () -> !program.isAlive());
        } else {
            await(Duration.ofSeconds(10), () -> !program.isAlive());
        }
        if (killed.compareAndSet(false, true)) {
            killedDuring.merge("idleness", 1, Integer::sum);
        }
    }

    /** Reports, and sometimes takes on what was reported earlier; each press first says that it is about to be made. */
    private void work(Hands hands, Random random, Program program, Runnable aboutToPress) {
        for (int i = 0; i < 2 && program.isAlive(); i++) {
            aboutToPress.run();
            report(hands, random);
            var known = List.copyOf(cases.keySet());
            if (!known.isEmpty() && program.isAlive()) {
                aboutToPress.run();
                var id = known.get(random.nextInt(known.size()));
                takeOn(hands, id, cases.get(id));
            }
        }
    }

    private void report(Hands hands, Random random) {
        int number = random.nextInt(MANAGERS);
        var form = UUID.randomUUID();
        var data = Map.of("kind", "post-check", "form", form.toString(), "words", WORDS, "where", WORDS, "account", "personal");
        var answer = hands.press(new StaffId(BigSchool.id("teacher", number)), "report.file", data);
        if (answer.isReceipt()) {
            receipts.put(form, answer.reference());
            cases.put(answer.caseId(), new StaffId(BigSchool.id("manager", number)));
        } else {
            otherwise.merge(answer.status() == 0 ? "no answer" : answer.status() + " " + answer.value().path("code").asText(), 1, Integer::sum);
        }
    }

    private void takeOn(Hands hands, String id, StaffId manager) {
        var answer = hands.press(manager, "case.acknowledge", Map.of("case", id));
        if (answer.isCard() && answer.value().toString().contains("you are dealing with this")) {
            takenOn.put(id, manager.value());
        }
    }

    /** Every receipt has its case, once; whatever was said to be taken on, is; and every open case is owed something. */
    private void nothingIsLost() {
        var jdbc = JdbcClient.create(database);
        Map<UUID, String> stored = jdbc.sql("select s.form_id, f.reference from case_submission s join case_file f on f.id = s.case_id")
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(stored).as("cases of receipts").containsAllEntriesOf(receipts);
        assertThat(stored.values()).as("references").doesNotHaveDuplicates();
        Map<String, String> handlers = jdbc.sql("select case_id, person from case_handler").query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(handlers).as("cases taken on").containsAllEntriesOf(takenOn);
        assertThat(jdbc.sql("select count(*) from case_file f where status in ('WAITING', 'IN_HAND') and not exists (select 1 from obligation o where o.case_id = f.id and " + LIVE + ")")
                .query(Long.class).single()).as("open cases to which nothing is owed").isZero();
        assertThat(jdbc.sql("select count(*) from case_file f where not exists (select 1 from case_entry e where e.case_id = f.id)").query(Long.class).single()).isZero();
    }

    /** Started again without being disturbed until nothing is left to be sent. */
    private void drain(Program.Quick starter) throws Exception {
        microsoft.when(call -> new Fate.Taken());
        for (int round = 0; round < 30 && leftToSend() > 0; round++) {
            try (var program = starter == null ? Program.start(settings) : starter.start(settings)) {
                var started = Instant.now();
                await(Duration.ofMinutes(5), () -> Instant.now().isAfter(started.plusSeconds(6)) && microsoft.quietFor().compareTo(Duration.ofSeconds(4)) > 0);
            }
        }
        assertThat(leftToSend()).as("left to be sent").isZero();
        nothingIsLost();
    }

    private long leftToSend() {
        return JdbcClient.create(database).sql("select count(*) from obligation where duty in ('DELIVER', 'TELL') and " + LIVE).query(Long.class).single();
    }

    private void everythingArrivedOnce() {
        assertThat(microsoft.taken()).noneMatch(Call::isFullCard).noneMatch(call -> call.body().toString().contains(WORDS));
        var jdbc = JdbcClient.create(database);
        var shells = shells();
        var owed = count(jdbc, "select case_id, person, count(*) from obligation where duty in ('DELIVER', 'REMIND') and state = 'SENT' group by case_id, person");
        var doubtful = count(jdbc, """
                select o.case_id, o.person, count(*) from attempt a join obligation o on o.id = a.obligation_id
                where o.duty in ('DELIVER', 'REMIND') and a.outcome not in ('delivered', 'throttled', 'no longer wanted') group by o.case_id, o.person
                """);
        owed.forEach((copy, times) -> assertThat(shells.getOrDefault(copy, 0)).as("cards of " + copy).isGreaterThanOrEqualTo(times));
        shells.forEach((copy, times) -> assertThat(times).as("cards of " + copy).isLessThanOrEqualTo(owed.getOrDefault(copy, 0) + doubtful.getOrDefault(copy, 0)));
    }

    private int sends() {
        return count(JdbcClient.create(database), "select case_id, person, count(*) from obligation where duty in ('DELIVER', 'REMIND') and state = 'SENT' group by case_id, person")
                .values().stream().mapToInt(i -> i).sum();
    }

    private int extra() {
        return shells().values().stream().mapToInt(i -> i).sum() - sends();
    }

    private static Map<String, Integer> count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query((row, n) -> Map.entry(row.getString(1) + " for " + Hands.chat(new StaffId(row.getString(2))), row.getInt(3))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Integer> shells() {
        var shells = new HashMap<String, Integer>();
        microsoft.taken().stream().filter(Call::isNew)
                .forEach(call -> call.caseOfShell().ifPresent(id -> shells.merge(id + " for " + call.conversation(), 1, Integer::sum)));
        return shells;
    }

    private static void await(Duration patience, java.util.function.BooleanSupplier until) {
        var end = Instant.now().plus(patience);
        while (!until.getAsBoolean() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(20_000_000);
        }
    }
}
