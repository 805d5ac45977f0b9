package school.policydesk.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses a database that could lose what it has acknowledged: H2 that writes late, PostgreSQL with one of its three
 * safety settings off. A report that the sender was told is received must survive a power cut.
 *
 * @param isEmbedded H2: one replica only
 */
record DurabilityCheck(boolean isEmbedded) {

    private static final Logger log = LoggerFactory.getLogger(DurabilityCheck.class);
    private static final List<String> POSTGRES_SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    /**
     * @param acceptLoss the operator has said that losing reports is acceptable
     * @throws StorageException naming what to set
     */
    static DurabilityCheck of(DataSource dataSource, boolean acceptLoss) {
        try (var connection = dataSource.getConnection()) {
            var product = connection.getMetaData().getDatabaseProductName();
            if (product.equals("H2")) {
                log.info("The database is H2, embedded: for one replica only.");
                refuse(h2Fault(connection), acceptLoss);
                return new DurabilityCheck(true);
            }
            refuse(postgresFault(connection), acceptLoss);
            return new DurabilityCheck(false);
        } catch (SQLException e) {
            throw new StorageException("DATABASE_URL: the database could not be asked for its durability settings (" + e.getSQLState() + ").");
        }
    }

    private static void refuse(String fault, boolean acceptLoss) {
        if (!fault.isEmpty() && !acceptLoss) {
            throw new StorageException(fault);
        }
        if (!fault.isEmpty()) {
            log.warn("Accepted by ACCEPT_LOSSY_DATABASE: {}", fault);
        }
    }

    private static String h2Fault(Connection connection) throws SQLException {
        var delay = ask(connection, "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'");
        boolean inMemory = connection.getMetaData().getURL().startsWith("jdbc:h2:mem:");
        return inMemory || delay.equals("0") ? "" : "DATABASE_URL: this H2 database writes " + delay
                + " ms late and would lose reports in a power cut. Add ;WRITE_DELAY=0 to it.";
    }

    private static String postgresFault(Connection connection) throws SQLException {
        for (var setting : POSTGRES_SETTINGS) {
            if (ask(connection, "select current_setting('" + setting + "')").equals("off")) {
                return "DATABASE_URL: this PostgreSQL has " + setting + " = off and could lose reports in a power cut. Set it to on.";
            }
        }
        return "";
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "unknown";
        }
    }
}
