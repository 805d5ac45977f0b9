package school.policydesk.cases;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/** Forms that were begun and not filed, and forms that are taken up once more. */
@Component
public class Drafts {

    private final EntryStore entries;
    private final CaseStore cases;

    Drafts(EntryStore entries, CaseStore cases) {
        this.entries = entries;
        this.cases = cases;
    }

    /** What this person typed into a form of this kind that was not filed. */
    public Optional<Draft> of(SchoolId school, StaffId reporter, CaseKind kind) {
        return entries.draft(school, reporter, kind);
    }

    /** They don't want to file it. */
    public void drop(SchoolId school, StaffId reporter, CaseKind kind) {
        entries.dropDraft(school, reporter, kind);
    }

    /** The form with which a case was filed, for its reporter: sent again with other words, it adds a version. */
    public Optional<UUID> formOf(CaseId id, StaffId reporter) {
        return cases.find(id).filter(file -> file.reporter().equals(reporter)).flatMap(file -> cases.formOf(file.id()));
    }
}
