package school.policydesk.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import school.policydesk.audit.AuditEvent;
import school.policydesk.audit.AuditTrail;
import school.policydesk.people.Directories;

/** Takes a form in: in one transaction the case, its keys, its first obligations and its audit line, or none of them. */
@Component
class Intake {

    /** Kept with the report, for whoever the directory doesn't know. No form has a field of this name. */
    static final String REPORTER_NAME = "_reporterName";

    /** Twice: the person who waits for the answer can press again, and each time the database is gone takes seconds. */
    private static final int ATTEMPTS = 2;
    private static final String LOOK_THROUGH = "This is what you typed earlier. If it is right, press Send.";

    private final FormBook forms;
    private final Directories directories;
    private final CaseStore cases;
    private final EntryStore entries;
    private final Referrals referrals;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Intake(
            FormBook forms,
            Directories directories,
            CaseStore cases,
            EntryStore entries,
            Referrals referrals,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.forms = forms;
        this.directories = directories;
        this.cases = cases;
        this.entries = entries;
        this.referrals = referrals;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    FilingOutcome file(Filing filing) {
        if (!directories.takesReports(filing.school())) {
            return new FilingOutcome.NoRecipients();
        }
        var form = forms.form(filing.school(), filing.kind());
        var words = form.known(filing.values());
        var errors = form.check(words);
        if (!errors.isEmpty()) {
            var draft = transaction.execute(tx -> kept(filing, words));
            var left = form.check(draft.values());
            return new FilingOutcome.Incomplete(draft, left.isEmpty() ? List.of(new FieldError("", LOOK_THROUGH)) : left);
        }
        var report = new LinkedHashMap<>(words);
        report.put(REPORTER_NAME, filing.reporterName());
        return surely(() -> fileOnce(filing, form, report));
    }

    /**
     * Until it is known what became of it. A form counts once however often it is filed: so where the database didn't say whether it
     * had committed, filing again finds what is there, or files it now. And where the same form was committed by another thread
     * between our look and our insert, now it is found.
     */
    private FilingOutcome surely(Supplier<FilingOutcome> filing) {
        boolean inDoubt = false;
        for (int attempt = 1; ; attempt++) {
            var askedToCommit = new AtomicBoolean();
            try {
                return transaction.execute(tx -> {
                    var outcome = filing.get();
                    askedToCommit.set(true);
                    return outcome;
                });
            } catch (RuntimeException e) {
                inDoubt |= askedToCommit.get();
                boolean again = attempt < ATTEMPTS && (inDoubt || e instanceof DuplicateKeyException);
                if (!again && !inDoubt) {
                    throw e;
                }
                if (!again) {
                    return new FilingOutcome.InDoubt();
                }
            }
        }
    }

    /**
     * Teams draws a form as it was first sent, empty or with an older draft, when the chat is opened again. What such a card lacks
     * is taken from the draft; only from a card that holds the latest draft is an emptied field meant.
     */
    private Draft kept(Filing filing, Map<String, String> words) {
        var all = new LinkedHashMap<String, String>();
        entries.draft(filing.school(), filing.reporter(), filing.kind())
                .filter(draft -> !draft.stamp().equals(filing.values().get(CaseDesk.DRAFT)))
                .ifPresent(draft -> all.putAll(draft.values()));
        all.putAll(words);
        var at = now();
        entries.keepDraft(filing.school(), filing.reporter(), filing.kind(), all, at);
        return new Draft(all, at);
    }

    private FilingOutcome fileOnce(Filing filing, Form form, Map<String, String> report) {
        return cases.filedBefore(filing).map(file -> again(file, filing, form, report)).orElseGet(() -> first(filing, form, report));
    }

    private FilingOutcome first(Filing filing, Form form, Map<String, String> report) {
        var at = now();
        var file = CaseFile.filed(CaseId.random(), filing, form.subjects(report), form.outsideDeadline(report, forms.school(filing.school()).zone()), at);
        cases.add(file, filing);
        entries.add(file, Act.FILE, filing.reporter(), report, at);
        entries.dropDraft(filing.school(), filing.reporter(), filing.kind());
        tell(file, "case-filed", filing);
        // Last, because everybody else's reference waits for this transaction's end.
        return new FilingOutcome.Filed(cases.number(file, forms.school(filing.school())));
    }

    private FilingOutcome again(CaseFile found, Filing filing, Form form, Map<String, String> report) {
        var file = cases.locked(found.id()).orElseThrow();
        var last = entries.of(file).stream().filter(entry -> entry.act() == Act.FILE).reduce((one, two) -> two).orElseThrow();
        if (last.words().equals(report)) {
            return new FilingOutcome.FiledBefore(file);
        }
        var next = file.alsoAbout(form.subjects(report)).after(Act.FILE, filing.reporter(), Set.of(), now());
        cases.update(next);
        entries.add(next, Act.FILE, filing.reporter(), report, now());
        entries.dropDraft(filing.school(), filing.reporter(), filing.kind());
        tell(next, "case-version-added", filing);
        return new FilingOutcome.VersionAdded(next);
    }

    private void tell(CaseFile file, String action, Filing filing) {
        referrals.after(new CaseEvent(file, Act.FILE, filing.reporter(), Optional.empty(), ""));
        audit.record(new AuditEvent(file.school(), filing.reporter().value(), action, file.id().toString(), file.kind().id()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
