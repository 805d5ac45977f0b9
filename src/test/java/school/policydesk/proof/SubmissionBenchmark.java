package school.policydesk.proof;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import school.policydesk.people.StaffId;
import school.policydesk.proof.Hands.Answer;

/**
 * Reports over HTTP under signed tokens, committed on a PostgreSQL that waits for its disk, 64 people at once, a connector that takes
 * 300 ms; beside it the bare insert and commit of the same rows. {@code mvn -Pbench test}; on a machine with nothing else to do.
 */
@Tag("bench")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SubmissionBenchmark {

    private static final int USERS = 64;
    private static final Path SCHOOL = BigSchool.folder(USERS);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warmup", 20));
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("bench.seconds", 30));
    /** What Teams' limits leave room for, with some to spare: each report is a card and, five seconds later, an update of the receipt. */
    private static final int LAG_REPORTS = 150;
    private static final Duration LAG_APART = Duration.ofMillis(200);

    @Test
    @Order(1)
    void submissions() {
        try (var microsoft = new CountingMicrosoft(); var house = open(microsoft)) {
            microsoft.answersAfter(Duration.ofMillis(300));
            press(house, WARM_UP);
            var reports = press(house, MEASURED);
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            var bare = BareRows.perSecond(Databases.freshPostgres(), SCHOOL, USERS, MEASURED);
            System.out.printf("%d users, %d processors, load average %.1f: %.0f reports a second, median %d ms, p99 %d ms, %d not received; bare insert and commit of "
                    + "the same rows %.0f a second: ratio %.2f%n", USERS, Runtime.getRuntime().availableProcessors(), load, reports.perSecond(),
                    reports.quantile(0.5), reports.quantile(0.99), reports.failed(), bare, reports.perSecond() / bare);
        }
    }

    /** From the receipt to the connector's taking of the recipient's card. */
    @Test
    @Order(2)
    void deliveryLag() {
        try (var microsoft = new CountingMicrosoft(); var house = open(microsoft)) {
            microsoft.answersAfter(Duration.ofMillis(300));
            var received = reportAtAnEvenRate(house.hands());
            var end = Instant.now().plusSeconds(60);
            while (cards(microsoft) < received.size() && Instant.now().isBefore(end)) {
                LockSupport.parkNanos(50_000_000);
            }
            var lags = microsoft.taken().stream().filter(CountingMicrosoft.Call::isNew)
                    .flatMap(call -> call.caseOfShell().stream().map(id -> Math.max(0, Duration.between(received.get(id), call.at()).toMillis())))
                    .mapToLong(millis -> millis).sorted().toArray();
            var measured = new Measured(0, lags, 0);
            System.out.printf("Delivery of %d of %d reports at %.0f a second: lag median %d ms, p99 %d ms%n", lags.length, received.size(),
                    1000.0 / LAG_APART.toMillis(), measured.quantile(0.5), measured.quantile(0.99));
        }
    }

    private record Measured(double perSecond, long[] millis, long failed) {

        long quantile(double part) {
            return millis.length == 0 ? -1 : millis[Math.min(millis.length - 1, (int) (millis.length * part))];
        }
    }

    private static House open(CountingMicrosoft microsoft) {
        return House.running(microsoft, Databases.freshPostgres(), "postgres", SCHOOL, Map.of("policy-desk.delivery.lease", "60s"));
    }

    private static Measured press(House house, Duration time) {
        var took = new ConcurrentLinkedQueue<Long>();
        var failed = new AtomicLong();
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(USERS)) {
            for (int user = 0; user < USERS; user++) {
                int teacher = user;
                var hands = house.hands();
                threads.submit(() -> {
                    while (System.nanoTime() - start < time.toNanos()) {
                        long before = System.nanoTime();
                        if (report(hands, teacher).isReceipt()) {
                            took.add((System.nanoTime() - before) / 1_000_000);
                        } else {
                            failed.incrementAndGet();
                        }
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Measured(took.size() / seconds, took.stream().mapToLong(millis -> millis).sorted().toArray(), failed.get());
    }

    private static Map<String, Instant> reportAtAnEvenRate(Hands hands) {
        var received = new ConcurrentHashMap<String, Instant>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < LAG_REPORTS; i++) {
                int teacher = i % USERS;
                LockSupport.parkNanos(start + i * LAG_APART.toNanos() - System.nanoTime());
                threads.submit(() -> received.put(report(hands, teacher).caseId(), Instant.now()));
            }
        }
        return received;
    }

    private static long cards(CountingMicrosoft microsoft) {
        return microsoft.taken().stream().filter(call -> call.isNew() && call.caseOfShell().isPresent()).count();
    }

    private static Answer report(Hands hands, int teacher) {
        return hands.press(new StaffId(BigSchool.id("teacher", teacher)), "report.file", Map.of("kind", "post-check", "form", UUID.randomUUID().toString(),
                "words", "What I would like to post about the trip to the museum", "where", "Facebook", "account", "personal"));
    }
}
