package school.policydesk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class TurnstileTests {

    private final Turnstile turnstile = new Turnstile();
    private final List<Integer> passed = Collections.synchronizedList(new ArrayList<>());

    @Test
    void keepsTheOrderWithinAConversationAndHoldsUpNobodyElse() throws Exception {
        var hold = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            var thread = Thread.startVirtualThread(() -> turnstile.pass("a", () -> {
                await(hold);
                return passed.add(number);
            }));
            Awaitility.await().until(() -> thread.getState() == Thread.State.WAITING);
            threads.add(thread);
        }
        assertThat(turnstile.<String>pass("b", () -> "free")).isEqualTo("free");
        hold.countDown();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(passed).isEqualTo(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void letsTheNextPassWhenOneBreaks() {
        try {
            turnstile.pass("a", () -> {
                throw new IllegalStateException();
            });
        } catch (IllegalStateException e) {
            // expected
        }
        assertThat(turnstile.<Boolean>pass("a", () -> true)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
