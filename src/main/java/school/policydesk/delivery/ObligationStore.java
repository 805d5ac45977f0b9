package school.policydesk.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import school.policydesk.cases.CaseId;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

@Repository
class ObligationStore {

    private static final String LIVE = "state in ('PENDING', 'SENDING', 'RETRY', 'AMBIGUOUS')";

    private final JdbcClient jdbc;

    ObligationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Obligation o) {
        jdbc.sql("""
                insert into obligation (id, school, case_id, duty, track, rung, person, step, label, copy, state, due_at, attempts, made_at, outcome, trace)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(o.id(), o.school().value(), o.caseId().value(), o.duty().name(), o.track(), o.rung(), o.person().map(StaffId::value).orElse(null),
                        o.step(), o.label(), o.copy(), o.state().name(), utc(o.dueAt()), o.attempts(), utc(o.madeAt()), o.outcome(), o.trace())
                .update();
    }

    /** The oldest that are due, locked for this transaction; those that another replica holds are passed over. */
    List<Obligation> lockDue(Instant now, int atMost) {
        return jdbc.sql("select * from obligation where " + LIVE + " and due_at <= ? order by due_at limit ? for update skip locked")
                .params(utc(now), atMost)
                .query((row, n) -> obligation(row))
                .list();
    }

    /** The same one if it is still live and due, locked for this transaction. */
    Optional<Obligation> lockIfDue(UUID id, Instant now) {
        return jdbc.sql("select * from obligation where id = ? and " + LIVE + " and due_at <= ? for update")
                .params(id, utc(now))
                .query((row, n) -> obligation(row))
                .optional();
    }

    /** Records an attempt before it is made; the obligation is due again when the lease ends without an outcome. */
    void startAttempt(Obligation o, Instant now, Instant leaseEnds) {
        jdbc.sql("update obligation set state = 'SENDING', attempts = attempts + 1, due_at = ? where id = ?").params(utc(leaseEnds), o.id()).update();
        jdbc.sql("insert into attempt (obligation_id, number, at, outcome) values (?, ?, ?, 'started')").params(o.id(), o.attempts() + 1, utc(now)).update();
    }

    void endAttempt(Obligation o, String outcome) {
        jdbc.sql("update attempt set outcome = ? where obligation_id = ? and number = ?").params(outcome, o.id(), o.attempts() + 1).update();
    }

    /** To be acted on at another time; what has been settled meanwhile stays so. */
    void postpone(Obligation o, ObligationState state, Instant dueAt, String outcome) {
        jdbc.sql("update obligation set state = ?, due_at = ?, outcome = ? where id = ? and " + LIVE).params(state.name(), utc(dueAt), outcome, o.id()).update();
    }

    /** Those that had to wait for their turn, each to its own, in one statement. */
    void putOff(Map<UUID, Instant> turns) {
        if (turns.isEmpty()) {
            return;
        }
        var update = jdbc.sql("update obligation set due_at = case id " + "when ? then cast(? as timestamp with time zone) ".repeat(turns.size())
                + "end where id in (" + String.join(", ", Collections.nCopies(turns.size(), "?")) + ")");
        for (var turn : turns.entrySet()) {
            update = update.param(turn.getKey()).param(utc(turn.getValue()));
        }
        update.params(List.copyOf(turns.keySet())).update();
    }

    /** Over. Only what is still live can be settled: returns whether it was. */
    boolean settle(UUID id, ObligationState state, String outcome, Instant at) {
        return jdbc.sql("update obligation set state = ?, outcome = ?, settled_at = ? where id = ? and " + LIVE)
                .params(state.name(), outcome, utc(at), id)
                .update() > 0;
    }

    List<Obligation> live(CaseId id) {
        return jdbc.sql("select * from obligation where case_id = ? and " + LIVE + " order by due_at").param(id.value()).query((row, n) -> obligation(row)).list();
    }

    List<Obligation> all(CaseId id) {
        return jdbc.sql("select * from obligation where case_id = ? order by made_at, due_at").param(id.value()).query((row, n) -> obligation(row)).list();
    }

    Optional<Obligation> find(UUID id) {
        return jdbc.sql("select * from obligation where id = ?").param(id).query((row, n) -> obligation(row)).optional();
    }

    /** When the oldest live obligation of a school that is overdue was due. */
    Optional<Instant> oldestDue(SchoolId school, Instant now) {
        return jdbc.sql("select min(due_at) from obligation where school = ? and " + LIVE + " and due_at <= ?")
                .params(school.value(), utc(now))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant))
                .single();
    }

    /** Cases, not alarms: one can stand on several tracks. */
    long alarms(SchoolId school) {
        return jdbc.sql("select count(distinct case_id) from obligation where school = ? and duty = 'ALARM' and " + LIVE)
                .param(school.value()).query(Long.class).single();
    }

    private static Obligation obligation(ResultSet row) throws SQLException {
        return new Obligation(
                row.getObject("id", UUID.class),
                new SchoolId(row.getString("school")),
                new CaseId(row.getObject("case_id", UUID.class)),
                Duty.valueOf(row.getString("duty")),
                row.getString("track"),
                row.getInt("rung"),
                Optional.ofNullable(row.getString("person")).map(StaffId::new),
                row.getString("step"),
                row.getString("label"),
                row.getString("copy"),
                ObligationState.valueOf(row.getString("state")),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("outcome"),
                row.getString("trace"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
