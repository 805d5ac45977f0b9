package school.policydesk.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTests {

    @Test
    void hasWilsonsInterval() {
        assertThat(new Share(90, 100).low()).isCloseTo(0.8256, within(1e-3));
        assertThat(new Share(90, 100).high()).isCloseTo(0.9448, within(1e-3));
        assertThat(new Share(0, 10).low()).isCloseTo(0, within(1e-9));
        assertThat(new Share(0, 0)).hasToString("–");
    }
}
