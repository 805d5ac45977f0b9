package school.policydesk.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/** The register of accounts that were approved on the school's behalf (clause 6.16), to be looked at again every year. */
@Component
public final class AccountRegister {

    private final JdbcClient jdbc;
    private final CaseStore cases;
    private final EntryStore entries;

    public AccountRegister(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.cases = new CaseStore(jdbc);
        this.entries = new EntryStore(jdbc, vault);
    }

    /**
     * An approved account.
     *
     * @param asked what was asked for, by field id of the account form
     */
    public record Account(CaseFile file, Map<String, String> asked, StaffId approvedBy, Instant approvedAt, Instant renewAt) {}

    /** In the caller's transaction. Approved again, it counts from then. */
    void enter(CaseFile file, StaffId approvedBy, Instant at, Instant renewAt) {
        remove(file);
        jdbc.sql("insert into school_account (case_id, school, approved_by, approved_at, renew_at) values (?, ?, ?, ?, ?)")
                .params(file.id().value(), file.school().value(), approvedBy.value(), at.atOffset(ZoneOffset.UTC), renewAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In the caller's transaction: what was refused after it had been approved is approved no more. */
    void remove(CaseFile file) {
        jdbc.sql("delete from school_account where case_id = ?").param(file.id().value()).update();
    }

    /** Every approved account, oldest first. */
    public List<Account> accounts(SchoolId school) {
        return jdbc.sql("select * from school_account where school = ? order by approved_at")
                .param(school.value())
                .query((row, n) -> {
                    var file = cases.find(new CaseId(row.getObject("case_id", UUID.class))).orElseThrow();
                    return new Account(file, asked(file), new StaffId(row.getString("approved_by")),
                            row.getObject("approved_at", OffsetDateTime.class).toInstant(), row.getObject("renew_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    /** As it was asked for when it was approved: what the asker changed since is not approved yet. */
    private Map<String, String> asked(CaseFile file) {
        Map<String, String> asked = Map.of();
        Map<String, String> approved = Map.of();
        for (var entry : entries.of(file)) {
            asked = entry.act() == Act.FILE ? entry.words() : asked;
            boolean approves = entry.act() == Act.DECIDE && CaseDesk.APPROVE.equals(entry.words().get(CaseDesk.STEP));
            approved = approves ? asked : approved;
        }
        return approved;
    }
}
