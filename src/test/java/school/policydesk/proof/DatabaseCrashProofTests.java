package school.policydesk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.policydesk.audit.AuditTrail;
import school.policydesk.people.StaffId;
import school.policydesk.proof.Hands.Answer;

/**
 * PostgreSQL is killed under a load of reports, every process of it at once. Whoever got a receipt has a case; whoever didn't was
 * told so; and when it is back the same form can be sent again without making two cases of one report.
 */
class DatabaseCrashProofTests {

    private static final int MANAGERS = 20;
    private static final Path SCHOOL = BigSchool.folder(MANAGERS);
    private static final int CLIENTS = 12;

    private final CountingMicrosoft microsoft = new CountingMicrosoft();
    private final Map<UUID, Answer> receipts = new ConcurrentHashMap<>();
    private final Queue<Form> refused = new ConcurrentLinkedQueue<>();
    private final Queue<Form> doubtful = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> otherwise = new ConcurrentLinkedQueue<>();

    private record Form(UUID id, int teacher) {}

    @Test
    @Timeout(300)
    void nothingIsLostWhenTheDatabaseIsKilled() throws Exception {
        survives(1);
    }

    @Test
    @Tag("proof")
    void nothingIsLostWhenTheDatabaseIsKilledTenTimes() throws Exception {
        survives(10);
    }

    private void survives(int kills) throws Exception {
        var data = Files.createTempDirectory("postgres");
        int port = freePort();
        var postgres = Databases.postgres(data, port);
        var random = new Random(20261125);
        try (var house = House.running(microsoft, postgres.getJdbcUrl("postgres", "postgres"), "postgres", SCHOOL, Map.of())) {
            for (int kill = 1; kill <= kills; kill++) {
                reportUntilKilled(house.hands(), data, Duration.ofMillis(300 + random.nextInt(1500)));
                postgres = restart(postgres, data, port);
                untilReportsAreTaken(house.hands());
                assertNothingLost(house);
            }
            int received = receipts.size();
            assertThat(committed(house, refused)).as("cases of those who were told that it was not received").isZero();
            int unheard = committed(house, doubtful);
            sendAgain(house, refused);
            sendAgain(house, doubtful);
            assertNothingLost(house);
            assertThat(otherwise).as("answers that were neither a receipt nor a refusal").isEmpty();
            System.out.printf("PostgreSQL killed %d times: %d receipts, 0 lost; %d told that it was not received, 0 wrongly; %d told to send it again "
                    + "because nobody could know, %d of them committed; all sent again, 0 twice%n", kills, received, refused.size(), doubtful.size(), unheard);
        } finally {
            postgres.close();
            microsoft.close();
        }
    }

    private void reportUntilKilled(Hands hands, Path data, Duration after) throws Exception {
        var over = new AtomicBoolean();
        var reports = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                int teacher = client % MANAGERS;
                threads.submit(() -> {
                    while (!over.get()) {
                        report(hands, new Form(UUID.randomUUID(), teacher));
                        reports.incrementAndGet();
                    }
                });
            }
            await(Duration.ofMinutes(1), () -> reports.get() > 3 * CLIENTS);
            LockSupport.parkNanos(after.toNanos());
            killAll(data);
            // Some reports meet a database that is gone.
            int atKill = reports.get();
            await(Duration.ofMinutes(1), () -> reports.get() > atKill + CLIENTS);
            over.set(true);
        }
    }

    private void report(Hands hands, Form form) {
        var answer = send(hands, form);
        if (answer.isReceipt()) {
            receipts.put(form.id(), answer);
        } else if (answer.isNotReceived()) {
            refused.add(form);
        } else if (answer.isInDoubt()) {
            doubtful.add(form);
        } else {
            otherwise.add(answer);
        }
    }

    private static Answer send(Hands hands, Form form) {
        return hands.press(new StaffId(BigSchool.id("teacher", form.teacher())), "report.file",
                Map.of("kind", "post-check", "form", form.id().toString(), "words", "words", "where", "there", "account", "personal"));
    }

    private static void killAll(Path data) throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        var process = ProcessHandle.of(postmaster).orElseThrow();
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        children.forEach(child -> child.onExit().join());
    }

    /** Closing what is dead already only gives back the lock on its folder. */
    private static EmbeddedPostgres restart(EmbeddedPostgres dead, Path data, int port) throws IOException {
        dead.close();
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        return Databases.postgres(data, port);
    }

    private void untilReportsAreTaken(Hands hands) {
        var end = Instant.now().plus(Duration.ofMinutes(1));
        var form = new Form(UUID.randomUUID(), 0);
        var answer = send(hands, form);
        while (!answer.isReceipt()) {
            assertThat(Instant.now()).as("still no receipt after the database is back: %s", answer).isBefore(end);
            LockSupport.parkNanos(100_000_000);
            answer = send(hands, form);
        }
        receipts.put(form.id(), answer);
    }

    private static int committed(House house, Queue<Form> forms) {
        return forms.stream().mapToInt(form -> (int) count(house.jdbc(), "select count(*) from case_submission where form_id = '" + form.id() + "'")).sum();
    }

    private void sendAgain(House house, Queue<Form> forms) {
        for (var form : forms) {
            var answer = send(house.hands(), form);
            assertThat(answer.isReceipt()).as("second press of a form: %s", answer).isTrue();
            receipts.put(form.id(), answer);
        }
    }

    private void assertNothingLost(House house) {
        var jdbc = house.jdbc();
        receipts.forEach((form, answer) -> assertThat(jdbc.sql("select f.reference from case_submission s join case_file f on f.id = s.case_id where s.form_id = ?")
                .param(form).query(String.class).list()).as("cases of receipt %s", answer.reference()).containsExactly(answer.reference()));
        assertThat(count(jdbc, "select count(*) - count(distinct reference) from case_file")).isZero();
        assertThat(count(jdbc, "select count(*) from case_file f where not exists (select 1 from obligation o where o.case_id = f.id)")).isZero();
        assertThat(house.bean(AuditTrail.class).verify(List.of())).isEmpty();
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static void await(Duration patience, java.util.function.BooleanSupplier until) {
        var end = Instant.now().plus(patience);
        while (!until.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
