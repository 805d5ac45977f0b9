package school.policydesk.setup;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.policydesk.preflight.Check;
import school.policydesk.preflight.Finding;

/** The database answers, keeps what it has acknowledged, and has the right time: deadlines go by it. */
@Component
@Order(60)
class DatabasePreflight implements Check {

    private static final Duration TOO_FAR = Duration.ofMinutes(2);
    private static final String IN_USE = "90020";
    private static final String NOT_THERE = "90146";

    private final ObjectProvider<DataSource> database;

    DatabasePreflight(ObjectProvider<DataSource> database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Finding look() {
        try {
            var source = database.getObject();
            answers(source);
            var found = DurabilityCheck.of(source, false);
            var ahead = Duration.between(Clock.systemUTC().instant(), new DatabaseClock(JdbcClient.create(source)).instant());
            if (ahead.abs().compareTo(TOO_FAR) > 0) {
                return Finding.fault("its clock and this machine's are " + ahead.abs().toMinutes() + " min apart: set both by a time server");
            }
            return Finding.fine((found.isEmbedded() ? "embedded, for one copy of the program" : "PostgreSQL") + "; keeps what it has acknowledged");
        } catch (StorageException e) {
            return Finding.fault(e.getMessage());
        } catch (SQLException | RuntimeException e) {
            return Finding.fault(mend(state(e)));
        }
    }

    private static void answers(DataSource source) throws SQLException {
        source.getConnection().close();
    }

    private static String mend(String state) {
        return switch (state) {
            case IN_USE -> "DATABASE_URL: the embedded database is in use. Stop the bot, and check again: only one program can open it";
            case NOT_THERE -> "DATABASE_URL: there is no database yet. It is made when the bot first starts; check again then";
            default -> "DATABASE_URL, DATABASE_USER, DATABASE_PASSWORD: the database can't be opened (" + state + ")";
        };
    }

    private static String state(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(10)
                .flatMap(cause -> cause instanceof SQLException sql && sql.getSQLState() != null ? Stream.of(sql.getSQLState()) : Stream.empty())
                .reduce((outer, inner) -> inner).orElse(thrown.getClass().getSimpleName());
    }
}
