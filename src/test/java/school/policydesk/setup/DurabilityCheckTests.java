package school.policydesk.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Tests for {@link DurabilityCheck}. */
class DurabilityCheckTests {

    private static EmbeddedPostgres lossy;
    private static EmbeddedPostgres safe;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        lossy = EmbeddedPostgres.start();
        safe = EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on").start();
    }

    @AfterAll
    static void stop() throws IOException {
        lossy.close();
        safe.close();
    }

    @Test
    void h2ThatWritesLateIsRefused() {
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> DurabilityCheck.of(h2(""), false))
                .withMessageContaining("DATABASE_URL").withMessageContaining(";WRITE_DELAY=0");
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> DurabilityCheck.of(h2(";WRITE_DELAY=10"), false));
    }

    @Test
    void h2ThatWritesAtOnceIsTaken() {
        assertThat(DurabilityCheck.of(h2(";WRITE_DELAY=0"), false).isEmbedded()).isTrue();
    }

    @Test
    void h2ThatWritesLateIsTakenIfTheOperatorSaysSo() {
        assertThatCode(() -> DurabilityCheck.of(h2(""), true)).doesNotThrowAnyException();
    }

    @Test
    void postgresWithEverythingOnIsTaken() {
        assertThat(DurabilityCheck.of(safe.getPostgresDatabase(), false).isEmbedded()).isFalse();
    }

    @Test
    void postgresWithoutFsyncIsRefused() {
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> DurabilityCheck.of(lossy.getPostgresDatabase(), false))
                .withMessageContaining("fsync");
    }

    @Test
    void aSessionThatDoesntWaitForItsCommitsIsRefused() {
        var database = (PGSimpleDataSource) safe.getPostgresDatabase(Map.of());
        database.setOptions("-c synchronous_commit=off");

        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> DurabilityCheck.of(database, false)).withMessageContaining("synchronous_commit");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none");

        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> DurabilityCheck.of(nowhere, false)).withMessageContaining("DATABASE_URL");
    }

    private DataSource h2(String settings) {
        return new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("db" + settings.hashCode()) + settings, "sa", "");
    }
}
