package school.policydesk.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/** The tables {@code digest} and {@code digest_stopped}. */
@Repository
class DigestStore {

    private static final String LIVE = "state in ('PENDING', 'SENDING', 'RETRY')";

    private final JdbcClient jdbc;

    DigestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A digest that is owed, by what it is known. */
    record Due(SchoolId school, StaffId person, LocalDate week) {}

    boolean isMade(SchoolId school, LocalDate week) {
        return jdbc.sql("select count(*) from digest where school = ? and week = ?").params(school.value(), week).query(Long.class).single() > 0;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another replica has made them meanwhile */
    void make(SchoolId school, LocalDate week, List<StaffId> people, Instant dueAt) {
        people.forEach(person -> jdbc.sql("insert into digest (school, person, week, state, due_at, attempts, outcome) values (?, ?, ?, 'PENDING', ?, 0, '')")
                .params(school.value(), person.value(), week, utc(dueAt))
                .update());
    }

    void forgetBefore(SchoolId school, LocalDate week) {
        jdbc.sql("delete from digest where school = ? and week < ?").params(school.value(), week).update();
    }

    /** Takes one that is due, with an attempt on record; due again when the lease ends without an outcome. In the caller's transaction. */
    Optional<Due> claim(Instant now, Instant leaseEnds) {
        var due = jdbc.sql("select school, person, week from digest where " + LIVE + " and due_at <= ? order by due_at, person limit 1 for update skip locked")
                .param(utc(now))
                .query((row, n) -> new Due(new SchoolId(row.getString("school")), new StaffId(row.getString("person")), row.getObject("week", LocalDate.class)))
                .optional();
        due.ifPresent(found -> jdbc.sql("update digest set state = 'SENDING', attempts = attempts + 1, due_at = ? where school = ? and person = ? and week = ?")
                .params(utc(leaseEnds), found.school().value(), found.person().value(), found.week())
                .update());
        return due;
    }

    /** @param dueAt when to try again, for a state that is still live */
    void settle(Due due, ObligationState state, String outcome, Instant dueAt) {
        jdbc.sql("update digest set state = ?, outcome = ?, due_at = ? where school = ? and person = ? and week = ?")
                .params(state.name(), outcome, utc(dueAt), due.school().value(), due.person().value(), due.week())
                .update();
    }

    void stop(SchoolId school, StaffId person, Instant since) {
        resume(school, person);
        jdbc.sql("insert into digest_stopped (school, person, since) values (?, ?, ?)").params(school.value(), person.value(), utc(since)).update();
    }

    void resume(SchoolId school, StaffId person) {
        jdbc.sql("delete from digest_stopped where school = ? and person = ?").params(school.value(), person.value()).update();
    }

    boolean isStopped(SchoolId school, StaffId person) {
        return jdbc.sql("select count(*) from digest_stopped where school = ? and person = ?").params(school.value(), person.value()).query(Long.class).single() > 0;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
