package school.policydesk.preflight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

@Repository
class ReachabilityStore {

    private final JdbcClient jdbc;

    ReachabilityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum State { NEW, REACHED, NOT_REACHED, UNSURE }

    /** @param since when the state was found first */
    record Row(SchoolId school, StaffId person, State state, Instant since, Instant nextAt) {}

    List<Row> all(SchoolId school) {
        return jdbc.sql("select * from reachability where school = ?").param(school.value()).query((row, n) -> read(row)).list();
    }

    void add(SchoolId school, StaffId person, Instant now) {
        try {
            jdbc.sql("insert into reachability (school, person, state, since, next_at, reason) values (?, ?, ?, ?, ?, '')")
                    .params(school.value(), person.value(), State.NEW.name(), utc(now), utc(now)).update();
        } catch (DuplicateKeyException e) {
            // another replica was first
        }
    }

    /** Whether it was due and no other replica had it: it is due again when the lease ends. */
    boolean claim(Row row, Instant now, Instant leaseEnds) {
        return jdbc.sql("update reachability set next_at = ? where school = ? and person = ? and next_at <= ?")
                .params(utc(leaseEnds), row.school().value(), row.person().value(), utc(now)).update() > 0;
    }

    /** @param reason content-free */
    void settle(Row row, State state, String reason, Instant now, Instant nextAt) {
        jdbc.sql("update reachability set state = ?, since = ?, reason = ?, next_at = ? where school = ? and person = ?")
                .params(state.name(), utc(state == row.state() ? row.since() : now), reason.substring(0, Math.min(60, reason.length())), utc(nextAt),
                        row.school().value(), row.person().value()).update();
    }

    void forget(Row row) {
        jdbc.sql("delete from reachability where school = ? and person = ?").params(row.school().value(), row.person().value()).update();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(new SchoolId(row.getString("school")), new StaffId(row.getString("person")), State.valueOf(row.getString("state")),
                row.getObject("since", OffsetDateTime.class).toInstant(), row.getObject("next_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
