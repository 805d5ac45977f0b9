package school.policydesk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedTests {

    @ParameterizedTest
    @CsvSource({
        "0, -1, 0", "0, 0, 0", "1, 1, 1", "10, 10, 10", "10, -1, 10", "2047, -1, 2047", "2048, -1, 2048", "2049, -1, 2049", "10000, -1, 10000",
        "10000, 10000, 10000", "10001, 10001, 10001", "10001, -1, 10001", "50000, -1, 10001", "50000, 50000, 10001",
        "10, 3, 10", "3, 10, 3", "50000, 3, 10001"})
    void readsOneByteMoreThanTheLimitAtMost(int length, long announced, int read) throws IOException {
        assertThat(Bounded.read(new ByteArrayInputStream(new byte[length]), announced, 10_000)).hasSize(read);
    }
}
