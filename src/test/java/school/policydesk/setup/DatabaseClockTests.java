package school.policydesk.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Tests for {@link DatabaseClock}, on a database whose own clock can be set, and which can be gone. */
class DatabaseClockTests {

    private static final Duration CLOSE = Duration.ofSeconds(10);

    private final Database database = new Database();
    private final ArrayDeque<Runnable> beside = new ArrayDeque<>();
    private long nanos = Long.MAX_VALUE - 5;
    private final DatabaseClock clock = new DatabaseClock(JdbcClient.create(database), beside::add, () -> nanos);

    @Test
    void hasTheDatabasesTime() {
        database.hoursAhead = 3;

        assertThat(ahead()).isCloseTo(Duration.ofHours(3), CLOSE);
    }

    @Test
    void nothingStartsWithoutTheDatabase() {
        database.isGone = true;

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(clock::instant);
    }

    @Test
    void goesOnWithTheLastDifferenceWhileTheDatabaseIsGone() {
        database.hoursAhead = 3;
        ahead();
        database.isGone = true;
        for (int minute = 0; minute < 5; minute++) {
            nanos += Duration.ofMinutes(1).toNanos();
            assertThat(ahead()).isCloseTo(Duration.ofHours(3), CLOSE);
            runBeside();
        }
    }

    @Test
    void measuresOnceAMinuteBesideWhoeverAsks() {
        ahead();
        database.hoursAhead = 2;
        nanos += Duration.ofSeconds(59).toNanos();
        ahead();
        assertThat(beside).isEmpty();

        nanos += Duration.ofSeconds(1).toNanos();
        ahead();
        ahead();

        assertThat(beside).hasSize(1);
        assertThat(ahead()).isCloseTo(Duration.ZERO, CLOSE);
        runBeside();
        assertThat(ahead()).isCloseTo(Duration.ofHours(2), CLOSE);
    }

    private Duration ahead() {
        return Duration.between(Instant.now(), clock.instant());
    }

    private void runBeside() {
        assertThat(beside).hasSize(1);
        beside.remove().run();
    }

    private static final class Database extends DriverManagerDataSource {

        private int hoursAhead;
        private boolean isGone;

        Database() {
            super("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (isGone) {
                throw new SQLTransientConnectionException("gone");
            }
            var real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                if (method.getName().equals("prepareStatement")) {
                    args[0] = ((String) args[0]).replace("current_timestamp", "dateadd(hour, " + hoursAhead + ", current_timestamp)");
                }
                return method.invoke(real, args);
            });
        }
    }
}
