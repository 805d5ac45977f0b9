package school.policydesk.record;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import school.policydesk.audit.AuditEvent;
import school.policydesk.audit.AuditTrail;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseId;
import school.policydesk.cases.CaseView;
import school.policydesk.cases.FormBook;
import school.policydesk.people.Directories;
import school.policydesk.people.Person;
import school.policydesk.people.StaffId;

/**
 * Makes a case's record for somebody who may see the case, with what they may see of it: a recipient's copy holds notes,
 * actions and decisions, the reporter's only what they are told. Safe for use by many threads.
 */
@Component
public class RecordDesk {

    /** In the audit trail; the line that seals a record is the one that says it was made. */
    static final String MADE = "record-made";

    private final CaseDesk cases;
    private final FormBook forms;
    private final Directories directories;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final PdfPress press;

    RecordDesk(
            CaseDesk cases,
            FormBook forms,
            Directories directories,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock,
            PdfPress press) {
        this.cases = cases;
        this.forms = forms;
        this.directories = directories;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.press = press;
    }

    /** What would be made; nothing leaves the desk, so nothing is recorded. Empty if it isn't there or isn't theirs. */
    public Optional<RecordOffer> offer(CaseId id, StaffId reader) {
        return cases.read(id, reader).map(view -> {
            var seal = audit.sealOf(id.toString()).orElse("");
            return new RecordOffer(view.file().reference(), name(view.file()), press.print(sheet(view, reader, seal)).length);
        });
    }

    /** The record as things stand now; that it was made, and by whom, is in the audit trail first. Empty if it isn't there or isn't theirs. */
    public Optional<RecordFile> make(CaseId id, StaffId reader) {
        Optional<RecordSheet> sheet = transaction.execute(tx -> cases.show(id, reader).map(view -> sheet(view, reader, sealed(view.file(), reader))));
        return sheet.map(made -> new RecordFile(name(made.view().file()), press.print(made)));
    }

    private String sealed(CaseFile file, StaffId reader) {
        audit.record(new AuditEvent(file.school(), reader.value(), MADE, file.id().toString(), "pdf"));
        return audit.sealOf(file.id().toString()).orElseThrow();
    }

    private RecordSheet sheet(CaseView view, StaffId reader, String seal) {
        var form = forms.form(view.file().school(), view.file().kind());
        var school = forms.school(view.file().school());
        var moments = new Moments(school.zone());
        return new RecordSheet(view, form, reader, person -> nameOf(view, person), school.name(), moments, clock.instant(), seal);
    }

    private String nameOf(CaseView view, StaffId person) {
        var known = directories.of(view.file().school()).find(person).map(Person::name);
        return known.orElseGet(() -> person.equals(view.file().reporter()) ? view.reporterName() : "Somebody who is no longer in the staff list");
    }

    private static String name(CaseFile file) {
        return file.reference() + " record.pdf";
    }
}
