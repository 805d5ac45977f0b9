package school.policydesk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/** Tests for {@link Resealing}: one school's key is changed, and nobody else's rows are touched. */
class ResealingTests {

    private static final SchoolId ASH = new SchoolId("ash");
    private static final SchoolId ELM = new SchoolId("elm");
    private static final StaffId TEACHER = new StaffId("aaaaaaaa-bbbb-cccc-dddd-000000000001");
    private static final Map<String, String> WORDS = Map.of("what", "Zebra-striped remarks");

    @TempDir
    Path folder;

    @Test
    void sealsOneSchoolsAnewAndLeavesTheOthers() throws Exception {
        var jdbc = database();
        var keyOfElm = new KeyFile(folder.resolve("elm.json"));
        var keyOfAsh = new KeyFile(folder.resolve("ash.json")).create();
        var entries = new EntryStore(jdbc, new Vault(Map.of(ASH, keyOfAsh, ELM, keyOfElm.create())));
        entries.keepDraft(ASH, TEACHER, CaseKind.MISUSE, WORDS, Instant.EPOCH);
        entries.keepDraft(ELM, TEACHER, CaseKind.MISUSE, WORDS, Instant.EPOCH);
        var ofAsh = sealed(jdbc, ASH);
        var ofElm = sealed(jdbc, ELM);

        assertThat(new Resealing(jdbc, ELM, keyOfElm.rotate()).sealAnew()).isEqualTo(1);

        assertThat(sealed(jdbc, ASH)).isEqualTo(ofAsh);
        assertThat(sealed(jdbc, ELM)).isNotEqualTo(ofElm);
        assertThat(new EntryStore(jdbc, new Vault(Map.of(ASH, keyOfAsh, ELM, keyOfElm.read()))).draft(ELM, TEACHER, CaseKind.MISUSE)).map(Draft::values).contains(WORDS);
        assertThatIllegalStateException().as("with the old key").isThrownBy(() -> entries.draft(ELM, TEACHER, CaseKind.MISUSE));
    }

    private static byte[] sealed(JdbcClient jdbc, SchoolId school) {
        return jdbc.sql("select sealed from case_draft where school = ?").param(school.value()).query((row, n) -> row.getBytes(1)).single();
    }

    private static JdbcClient database() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        return JdbcClient.create(database);
    }
}
