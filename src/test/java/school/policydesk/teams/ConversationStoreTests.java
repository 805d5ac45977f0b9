package school.policydesk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.policydesk.people.StaffId;

/** On H2; {@link ConversationStorePostgresTests} runs the same on PostgreSQL. */
class ConversationStoreTests {

    private static final StaffId TEACHER = new StaffId("aaaaaaaa-bbbb-cccc-dddd-000000000001");

    private final TestClock clock = new TestClock();
    private JdbcConversationStore store;
    private JdbcClient jdbc;

    DataSource database() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:conversations;DB_CLOSE_DELAY=-1");
        return database;
    }

    @BeforeEach
    void migrate() {
        var database = database();
        Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
        jdbc = JdbcClient.create(database);
        jdbc.sql("delete from conversation").update();
        store = new JdbcConversationStore(jdbc, clock);
    }

    @Test
    void keepsOneConversationForAPerson() {
        assertThat(store.find(MicrosoftStub.TENANT, TEACHER)).isEmpty();
        store.save(TEACHER, ref("a:1"));
        store.save(TEACHER, ref("a:2"));
        assertThat(store.find(MicrosoftStub.TENANT, TEACHER)).contains(ref("a:2"));
        assertThat(jdbc.sql("select count(*) from conversation").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void writesOnlyWhatHasChanged() {
        store.save(TEACHER, ref("a:1"));
        var written = changedAt();
        clock.pass(Duration.ofHours(1));
        store.save(TEACHER, ref("a:1"));
        assertThat(changedAt()).isEqualTo(written);
    }

    @Test
    void forgets() {
        store.save(TEACHER, ref("a:1"));
        store.delete(MicrosoftStub.TENANT, TEACHER);
        assertThat(store.find(MicrosoftStub.TENANT, TEACHER)).isEmpty();
    }

    @Test
    void theSameIdInAnotherTenantIsSomebodyElse() {
        store.save(TEACHER, ref("a:1"));
        assertThat(store.find("99999999-2222-3333-4444-555555555555", TEACHER)).isEmpty();
        store.delete("99999999-2222-3333-4444-555555555555", TEACHER);
        assertThat(store.find(MicrosoftStub.TENANT, TEACHER)).contains(ref("a:1"));
    }

    private Object changedAt() {
        return jdbc.sql("select changed_at from conversation").query((row, number) -> row.getTimestamp(1)).single();
    }

    private static ConversationRef ref(String conversation) {
        return new ConversationRef(MicrosoftStub.TENANT, "https://smba.trafficmanager.net/uk/", conversation, "28:bot");
    }
}
