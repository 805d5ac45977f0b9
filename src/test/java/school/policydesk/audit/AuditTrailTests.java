package school.policydesk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import school.policydesk.school.SchoolId;

/** Tests for {@link AuditTrail}: whatever is done to the trail behind the program's back is found, and where. */
class AuditTrailTests {

    private static final SchoolId SCHOOL = new SchoolId("low-ash");
    /** All of one case, so that they are on one chain. */
    private static final String CASE = UUID.randomUUID().toString();

    private final JdbcConnectionPool database =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final AuditTrail trail = new AuditTrail(new AuditStore(jdbc), Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void fill() {
        Flyway.configure().dataSource(database).load().migrate();
        trail.open(SCHOOL);
        for (int i = 1; i <= 6; i++) {
            record("step " + i);
        }
    }

    @AfterEach
    void close() {
        database.dispose();
    }

    @Test
    void whatNobodyTouchedVerifies() {
        assertThat(trail.verify(List.of())).isEmpty();
        assertThat(trail.verify(trail.heads())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
        "actor = 'somebody else'", "action = 'case-closed'", "about = 'another case'", "detail = detail || '.'", "detail = ''",
        "at = dateadd('millisecond', 1, at)", "previous = '" + "1" + "' || substring(previous, 2)", "hash = '1' || substring(hash, 2)"
    })
    void aChangedByteIsFound(String change) {
        tamper("update audit_line set " + change + " where about = ? and number = 3");

        assertThat(trail.verify(List.of())).singleElement().satisfies(fault -> assertThat(fault.number()).isBetween(3L, 4L));
    }

    @Test
    void aLineThatWasWrittenAgainWithARightHashIsFoundByTheNextOne() {
        var line = lines().get(2);
        var forged = AuditLine.following(new AuditHead(SCHOOL, line.chain(), 2, line.previous()),
                new AuditEvent(SCHOOL, line.actor(), line.action(), line.about(), "nothing happened"), line.at());
        jdbc.sql("update audit_line set detail = ?, hash = ? where about = ? and number = 3").params(forged.detail(), forged.hash(), CASE).update();

        assertThat(trail.verify(List.of())).singleElement().satisfies(fault -> assertThat(fault.number()).isEqualTo(4));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6})
    void aDeletedLineIsFound(int number) {
        tamper("delete from audit_line where about = ? and number = " + number);

        assertThat(trail.verify(List.of())).singleElement().satisfies(fault -> assertThat(fault.number()).isEqualTo(number));
    }

    @Test
    void swappedLinesAreFound() {
        tamper("update audit_line set number = 99 where about = ? and number = 3");
        tamper("update audit_line set number = 3 where about = ? and number = 4");
        tamper("update audit_line set number = 4 where about = ? and number = 99");

        assertThat(trail.verify(List.of())).singleElement().satisfies(fault -> assertThat(fault.number()).isEqualTo(3));
    }

    @Test
    void aDeletedLineWithTheOthersMovedUpIsFound() {
        tamper("delete from audit_line where about = ? and number = 3");
        for (int number = 4; number <= 6; number++) {
            tamper("update audit_line set number = " + (number - 1) + " where about = ? and number = " + number);
        }

        assertThat(trail.verify(List.of())).singleElement().satisfies(fault -> assertThat(fault.number()).isEqualTo(3));
    }

    @Test
    void aTailThatWasCutOffIsFoundByTheHead() {
        tamper("delete from audit_line where about = ? and number > 4");

        assertThat(trail.verify(List.of())).singleElement().satisfies(fault -> assertThat(fault.number()).isEqualTo(5));
    }

    @Test
    void aTailThatWasCutOffWithItsHeadMovedIsFoundByTheExportedHeadAlone() {
        var exported = trail.heads();
        cutOff(4);

        assertThat(trail.verify(List.of())).isEmpty();
        assertThat(trail.verify(exported)).singleElement().satisfies(fault -> assertThat(fault.number()).isEqualTo(5));
    }

    @Test
    void aTailThatWasWrittenAnewIsFoundByTheExportedHead() {
        var exported = trail.heads();
        cutOff(4);
        record("another step 5");
        record("another step 6");
        record("step 7");

        assertThat(trail.verify(List.of())).isEmpty();
        assertThat(trail.verify(exported)).singleElement().satisfies(fault -> assertThat(fault.number()).isEqualTo(6));
    }

    @Test
    void aChainThatIsGoneAltogetherIsFoundByTheExportedHead() {
        var exported = trail.heads();
        jdbc.sql("delete from audit_line").update();
        jdbc.sql("delete from audit_head").update();

        assertThat(trail.verify(exported)).hasSize(exported.size());
    }

    @Test
    void whatCameAfterAnExportIsNoFault() {
        var exported = trail.heads().stream().map(AuditHead::asText).map(AuditHead::ofText).toList();

        record("step 7");

        assertThat(trail.verify(exported)).isEmpty();
    }

    @Test
    void aLineIsThereExactlyIfWhatItRecordsIs() {
        transaction.executeWithoutResult(tx -> {
            trail.record(event("undone"));
            tx.setRollbackOnly();
        });

        assertThat(lines()).hasSize(6);
        assertThat(trail.verify(trail.heads())).isEmpty();
    }

    @Test
    void theTextOfAHeadIsChecked() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> AuditHead.ofText("low-ash 3 17 not-a-hash"));
    }

    private void cutOff(int after) {
        var last = lines().get(after - 1);
        tamper("delete from audit_line where about = ? and number > " + after);
        jdbc.sql("update audit_head set number = ?, hash = ? where chain = ?").params(last.number(), last.hash(), last.chain()).update();
    }

    private void tamper(String sql) {
        assertThat(jdbc.sql(sql).param(CASE).update()).isPositive();
    }

    private List<AuditLine> lines() {
        return new AuditStore(jdbc).about(CASE);
    }

    private void record(String detail) {
        transaction.executeWithoutResult(tx -> trail.record(event(detail)));
    }

    private static AuditEvent event(String detail) {
        return new AuditEvent(SCHOOL, "somebody", "case-step", CASE, detail);
    }
}
