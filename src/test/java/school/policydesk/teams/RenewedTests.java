package school.policydesk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RenewedTests {

    private final TestClock clock = new TestClock();
    private final AtomicInteger fetched = new AtomicInteger();
    private volatile boolean down;
    private final Renewed<Integer> renewed = new Renewed<>("a number", this::fetch, Duration.ofMinutes(3), clock);

    @Test
    void fetchesOnceForAll() throws Exception {
        var start = new CountDownLatch(1);
        var slow = new Renewed<>("a number", () -> {
            await(start);
            return fetch();
        }, Duration.ofMinutes(3), clock);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 50).mapToObj(i -> CompletableFuture.supplyAsync(slow::get, threads)).toList();
            start.countDown();
            assertThat(asked).allSatisfy(answer -> assertThat(answer.join()).contains(1));
        }
        assertThat(fetched).hasValue(1);
    }

    @Test
    void renewsInTheBackgroundWhileTheOldOneIsGood() {
        renewed.get();
        clock.pass(Duration.ofHours(6));
        assertThat(renewed.get()).contains(1);
        Awaitility.await().until(() -> renewed.get().filter(value -> value == 2).isPresent());
    }

    @Test
    void keepsTheOldOneWhileTheSourceIsDownButNotForEver() {
        renewed.get();
        down = true;
        clock.pass(Duration.ofDays(4));
        assertThat(renewed.get()).contains(1);
        clock.pass(Duration.ofDays(1));
        assertThat(renewed.get()).isEmpty();
        down = false;
        clock.pass(Duration.ofSeconds(3));
        assertThat(renewed.get()).isPresent();
    }

    @Test
    void asksASourceThatIsDownOnlyNowAndThen() {
        down = true;
        IntStream.range(0, 20).forEach(i -> assertThat(renewed.get()).isEmpty());
        assertThat(fetched).hasValue(1);
    }

    @Test
    void replacesAUselessOneOnlyNowAndThen() {
        Integer first = renewed.get().orElseThrow();
        Integer second = renewed.insteadOf(first).orElseThrow();
        assertThat(renewed.insteadOf(second)).isEmpty();
        assertThat(renewed.insteadOf(first)).as("somebody else's newer one").contains(second);
        assertThat(fetched).hasValue(2);
        clock.pass(Duration.ofMinutes(3));
        assertThat(renewed.insteadOf(second)).contains(3);
    }

    private Renewed.Lease<Integer> fetch() {
        int number = fetched.incrementAndGet();
        if (down) {
            throw new IllegalStateException("down");
        }
        return new Renewed.Lease<>(number, clock.instant().plus(Duration.ofHours(6)), clock.instant().plus(Duration.ofDays(5)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
