package school.policydesk.proof;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Databases that keep what they have acknowledged, as the program demands. */
final class Databases {

    private static EmbeddedPostgres shared;

    private Databases() {}

    /** In memory, empty. */
    static DataSource h2() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "");
    }

    /** A PostgreSQL of its own, with everything on that the embedded one turns off for speed. */
    static EmbeddedPostgres.Builder postgres() {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200");
    }

    static EmbeddedPostgres postgres(Path data, int port) throws IOException {
        return postgres().setDataDirectory(data).setCleanDataDirectory(false).setPort(port).setRegisterShutdownHook(true).start();
    }

    /** The address of an empty database on the PostgreSQL that all tests of this run share. */
    static synchronized String freshPostgres() {
        try {
            if (shared == null) {
                shared = postgres().start();
            }
            var name = "d" + UUID.randomUUID().toString().replace("-", "");
            JdbcClient.create(shared.getPostgresDatabase()).sql("create database " + name).update();
            return shared.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
