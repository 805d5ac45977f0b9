package school.policydesk.journeys;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Everything that lies in the database, as anybody reads it who gets hold of a copy. */
final class Secrets {

    private Secrets() {}

    /** Each value of each row of each table, as text; bytes one by one. */
    static List<String> inTheDatabase(DataSource database) {
        var values = new ArrayList<String>();
        try (var connection = database.getConnection()) {
            for (var table : tables(connection)) {
                try (var statement = connection.createStatement(); var rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        addRow(table, rows, values);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var found = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add('"' + found.getString("TABLE_NAME") + '"');
            }
        }
        return tables;
    }

    private static void addRow(String table, ResultSet rows, List<String> values) throws SQLException {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            var value = rows.getObject(column);
            var text = value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value);
            values.add(table + "." + rows.getMetaData().getColumnName(column) + ": " + text);
        }
    }
}
