package school.policydesk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTests {

    private final TestClock clock = new TestClock();
    private final Patience patience = new Patience(Duration.ofSeconds(60), clock);

    @Test
    void stopsWhenItIsSentOrCannotBe() {
        assertThat(patience.afterwards(new ConnectorAnswer.Accepted(Optional.empty(), MissingNode.getInstance()))).isEmpty();
        assertThat(patience.afterwards(new ConnectorAnswer.Final(403, "x"))).isEmpty();
    }

    @Test
    void waitsAsLongAsItIsTold() {
        assertThat(patience.afterwards(new ConnectorAnswer.Throttled(Optional.of(Duration.ofSeconds(7))))).contains(Duration.ofSeconds(7));
        assertThat(patience.afterwards(new ConnectorAnswer.Throttled(Optional.of(Duration.ofSeconds(-1))))).contains(Duration.ZERO);
        assertThat(patience.afterwards(new ConnectorAnswer.Throttled(Optional.of(Duration.ofSeconds(61))))).isEmpty();
    }

    @Test
    void waitsLongerEachTimeWithinBounds() {
        var waits = IntStream.range(0, 12).mapToObj(i -> patience.afterwards(new ConnectorAnswer.NotSent("x")).orElseThrow()).toList();
        assertThat(waits.getFirst()).isBetween(Duration.ofMillis(150), Duration.ofMillis(300));
        assertThat(waits.get(2)).isBetween(Duration.ofMillis(600), Duration.ofMillis(1200));
        assertThat(waits.getLast()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void repeatsWhatMayHaveBeenSentOnlyAFewTimes() {
        var doubt = new ConnectorAnswer.Ambiguous("x");
        IntStream.range(0, 4).forEach(i -> assertThat(patience.afterwards(doubt)).isPresent());
        assertThat(patience.afterwards(doubt)).isEmpty();
    }

    @Test
    void givesUpAtTheEnd() {
        clock.pass(Duration.ofSeconds(60));
        assertThat(patience.afterwards(new ConnectorAnswer.NotSent("x"))).isEmpty();
    }
}
