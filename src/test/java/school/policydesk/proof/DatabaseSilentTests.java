package school.policydesk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import school.policydesk.proof.Hands.Answer;

/**
 * The database stops answering, without closing a connection. Whoever sends a report reads that it was not received while Teams is
 * still listening; what needs no database goes on; and when it is back, the same form is received, once.
 */
class DatabaseSilentTests {

    /** What the edge waits for a press; after that it could only say that it takes too long. */
    private static final Duration DEADLINE = Duration.ofSeconds(9);
    private static final int REPORTERS = 6;

    private final CountingMicrosoft microsoft = new CountingMicrosoft();

    @Test
    @Timeout(180)
    void whoeverSendsAReportIsToldInTimeThatItWasNotReceived() throws Exception {
        var database = Databases.freshPostgres();
        int port = URI.create(database.substring("jdbc:".length())).getPort();
        try (microsoft; var wire = new SilentWire(port);
                var house = House.running(microsoft, database.replace(":" + port, ":" + wire.port()), "postgres", Desk.STAFF, Map.of())) {
            var hands = house.hands();
            assertThat(send(house, hands, UUID.randomUUID()).isReceipt()).isTrue();
            var forms = IntStream.range(0, REPORTERS).mapToObj(i -> UUID.randomUUID()).toList();

            wire.fallSilent();
            var started = Instant.now();
            var answers = sendAll(house, hands, forms);
            var took = Duration.between(started, Instant.now());

            assertThat(answers).allMatch(Answer::isNotReceived);
            assertThat(answers.getFirst().value().path("message").asText()).contains("NOT received", "what you typed is still here", "in person");
            assertThat(took).isLessThan(DEADLINE);
            assertThat(hands.press(house.id(People.TEACHER), "menu", Map.of()).value().asText()).contains("below");
            assertThat(hands.press(house.id(People.BEHAVIOUR), "case.open", Map.of("case", UUID.randomUUID().toString())).value().path("message").asText())
                    .contains("something went wrong", "try again", "in person");

            wire.speakAgain();
            forms.forEach(form -> untilReceived(house, hands, form));
            assertThat(house.jdbc().sql("select count(*) from case_file").query(Integer.class).single()).isEqualTo(1 + REPORTERS);
        }
    }

    private static List<Answer> sendAll(House house, Hands hands, List<UUID> forms) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = Stream.<Answer>builder();
            for (var answer : forms.stream().map(form -> threads.submit(() -> send(house, hands, form))).toList()) {
                answers.add(answer.get());
            }
            return answers.build().toList();
        }
    }

    private static void untilReceived(House house, Hands hands, UUID form) {
        var end = Instant.now().plusSeconds(30);
        for (var answer = send(house, hands, form); !answer.isReceipt(); answer = send(house, hands, form)) {
            assertThat(Instant.now()).as("still no receipt: %s", answer).isBefore(end);
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static Answer send(House house, Hands hands, UUID form) {
        return hands.press(house.id(People.TEACHER), "report.file",
                Map.of("kind", "post-check", "form", form.toString(), "words", "words", "where", "there", "account", "personal"));
    }
}
