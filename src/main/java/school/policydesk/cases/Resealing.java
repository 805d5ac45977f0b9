package school.policydesk.cases;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.policydesk.school.SchoolId;

/** Opens everything sealed and seals it again with the primary key. Can be stopped and run again at any time: both keys open. */
public final class Resealing {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Predicate<SchoolId> whose;

    /** Of every school that the database holds: there is one key. */
    public Resealing(JdbcClient jdbc, KeysetHandle key) throws GeneralSecurityException {
        this(jdbc, new Vault(key), school -> true);
    }

    /** Of this school alone: the others have keys of their own. */
    public Resealing(JdbcClient jdbc, SchoolId school, KeysetHandle key) throws GeneralSecurityException {
        this(jdbc, new Vault(Map.of(school, key)), school::equals);
    }

    private Resealing(JdbcClient jdbc, Vault vault, Predicate<SchoolId> whose) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.whose = whose;
    }

    /** How many entries, drafts and words of feedback were sealed anew. */
    public int sealAnew() {
        return entries() + drafts() + feedback();
    }

    private int entries() {
        record Row(UUID id, int number, SchoolId school, byte[] sealed) {}
        var rows = jdbc.sql("select e.case_id, e.number, f.school, e.sealed from case_entry e join case_file f on f.id = e.case_id")
                .query((row, n) -> new Row(row.getObject(1, UUID.class), row.getInt(2), new SchoolId(row.getString(3)), row.getBytes(4)))
                .list().stream().filter(row -> whose.test(row.school())).toList();
        rows.forEach(row -> jdbc.sql("update case_entry set sealed = ? where case_id = ? and number = ?")
                .params(again(row.school(), row.id().toString(), "entry " + row.number(), row.sealed()), row.id(), row.number())
                .update());
        return rows.size();
    }

    private int drafts() {
        record Row(SchoolId school, String reporter, String kind, byte[] sealed) {}
        var rows = jdbc.sql("select school, reporter, kind, sealed from case_draft")
                .query((row, n) -> new Row(new SchoolId(row.getString(1)), row.getString(2), row.getString(3), row.getBytes(4)))
                .list().stream().filter(row -> whose.test(row.school())).toList();
        rows.forEach(row -> jdbc.sql("update case_draft set sealed = ? where school = ? and reporter = ? and kind = ?")
                .params(again(row.school(), row.reporter(), "draft " + row.kind(), row.sealed()), row.school().value(), row.reporter(), row.kind())
                .update());
        return rows.size();
    }

    private int feedback() {
        record Row(UUID id, SchoolId school, byte[] sealed) {}
        var rows = jdbc.sql("select id, school, sealed from answer_feedback")
                .query((row, n) -> new Row(row.getObject(1, UUID.class), new SchoolId(row.getString(2)), row.getBytes(3)))
                .list().stream().filter(row -> whose.test(row.school())).toList();
        rows.forEach(row -> jdbc.sql("update answer_feedback set sealed = ? where id = ?")
                .params(again(row.school(), AnswerFeedback.OWNER, row.id().toString(), row.sealed()), row.id())
                .update());
        return rows.size();
    }

    private byte[] again(SchoolId school, String owner, String field, byte[] sealed) {
        Map<String, String> words = vault.open(school, owner, field, sealed);
        return vault.seal(school, owner, field, words);
    }
}
