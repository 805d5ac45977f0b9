package school.policydesk.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/** What was said and done, sealed; and drafts, sealed too. */
@Repository
class EntryStore {

    private final JdbcClient jdbc;
    private final Vault vault;

    EntryStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The case must be locked, or new, in this transaction: numbers have no gaps. */
    void add(CaseFile file, Act act, StaffId actor, Map<String, String> words, Instant at) {
        int number = jdbc.sql("select count(*) from case_entry where case_id = ?").param(file.id().value()).query(Integer.class).single() + 1;
        jdbc.sql("insert into case_entry (case_id, number, at, actor, act, sealed) values (?, ?, ?, ?, ?, ?)")
                .params(file.id().value(), number, at.atOffset(ZoneOffset.UTC), actor.value(), act.name(),
                        vault.seal(file.school(), file.id().toString(), "entry " + number, words))
                .update();
    }

    List<Entry> of(CaseFile file) {
        return jdbc.sql("select * from case_entry where case_id = ? order by number")
                .param(file.id().value())
                .query((row, n) -> new Entry(
                        row.getInt("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new StaffId(row.getString("actor")),
                        Act.valueOf(row.getString("act")),
                        vault.open(file.school(), file.id().toString(), "entry " + row.getInt("number"), row.getBytes("sealed"))))
                .list();
    }

    void keepDraft(SchoolId school, StaffId reporter, CaseKind kind, Map<String, String> words, Instant at) {
        dropDraft(school, reporter, kind);
        jdbc.sql("insert into case_draft (school, reporter, kind, saved_at, sealed) values (?, ?, ?, ?, ?)")
                .params(school.value(), reporter.value(), kind.id(), at.atOffset(ZoneOffset.UTC), vault.seal(school, reporter.value(), "draft " + kind.id(), words))
                .update();
    }

    Optional<Draft> draft(SchoolId school, StaffId reporter, CaseKind kind) {
        return jdbc.sql("select saved_at, sealed from case_draft where school = ? and reporter = ? and kind = ?")
                .params(school.value(), reporter.value(), kind.id())
                .query((row, n) -> new Draft(
                        vault.open(school, reporter.value(), "draft " + kind.id(), row.getBytes("sealed")),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void dropDraft(SchoolId school, StaffId reporter, CaseKind kind) {
        jdbc.sql("delete from case_draft where school = ? and reporter = ? and kind = ?").params(school.value(), reporter.value(), kind.id()).update();
    }
}
