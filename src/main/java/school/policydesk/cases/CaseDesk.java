package school.policydesk.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import school.policydesk.audit.AuditEvent;
import school.policydesk.audit.AuditTrail;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/**
 * The front door to cases: takes reports in, and lets those who may act on them. Who acts is always an identity that was
 * verified; whether they may is decided here, at every read and every press. Safe for use by many threads and replicas.
 */
@Component
public class CaseDesk {

    /** The step with which an account enters the register, to be looked at again after a year. */
    public static final String APPROVE = "approve";

    public static final Duration ACCOUNT_LASTS = Duration.ofDays(365);

    /** Among an act's words: which step of the kind it is. No field has this name. */
    public static final String STEP = "_step";

    private static final String AWAY = "You are marked as away today, so you can't take this on. Hand it over, or write \"I'm back\" first.";

    private final Intake intake;
    private final FormBook forms;
    private final CaseStore cases;
    private final EntryStore entries;
    private final AccountRegister accounts;
    private final Eligibility eligibility;
    private final Referrals referrals;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CaseDesk(
            Intake intake,
            FormBook forms,
            CaseStore cases,
            EntryStore entries,
            AccountRegister accounts,
            Eligibility eligibility,
            Referrals referrals,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.intake = intake;
        this.forms = forms;
        this.cases = cases;
        this.entries = entries;
        this.accounts = accounts;
        this.eligibility = eligibility;
        this.referrals = referrals;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Files a report. When this returns {@link FilingOutcome.Filed} the case is committed with everything that carries it
     * to its recipients; when it throws, nothing was filed.
     */
    public FilingOutcome file(Filing filing) {
        return intake.file(filing);
    }

    /** What this person typed into a form of this kind that was not filed. */
    public Optional<Map<String, String>> draft(SchoolId school, StaffId reporter, CaseKind kind) {
        return entries.draft(school, reporter, kind);
    }

    /**
     * Does something to a case.
     *
     * @param words what was typed with it; for {@link Act#HAND_OVER} {@code to} names the colleague
     */
    public PressOutcome act(CaseId id, StaffId actor, Act act, Map<String, String> words) {
        return transaction.execute(tx -> cases.locked(id)
                .filter(file -> mayAct(file, actor, act))
                .map(file -> step(file, actor, act, words))
                .orElseGet(PressOutcome.NotThere::new));
    }

    private PressOutcome step(CaseFile file, StaffId actor, Act act, Map<String, String> words) {
        var tracks = tracks(file, actor);
        if (act == Act.ACKNOWLEDGE && tracks.stream().allMatch(file::isHandledOn)) {
            boolean mine = file.handlers().containsValue(actor);
            return mine ? new PressOutcome.DoneBefore(view(file, actor)) : new PressOutcome.MovedOn(view(file, actor));
        }
        if (!act.isAllowedIn(file.status()) || isSigned(file, act)) {
            return new PressOutcome.MovedOn(view(file, actor));
        }
        if (act == Act.ACKNOWLEDGE && !eligibility.isPresent(file, actor)) {
            return new PressOutcome.Incomplete(List.of(new FieldError("", AWAY)));
        }
        var form = forms.form(file.school(), file.kind());
        var errors = ActFields.check(form.fields(act, words.getOrDefault(STEP, "")), words);
        if (!errors.isEmpty()) {
            return new PressOutcome.Incomplete(errors);
        }
        if (act == Act.OPEN && !cases.markOpened(file.id(), actor, now())) {
            record(file, actor, act);
            return new PressOutcome.DoneBefore(view(file, actor));
        }
        if (act == Act.HAND_OVER && handedTo(file, words).isEmpty()) {
            return new PressOutcome.Incomplete(List.of(new FieldError("to", "Please choose another colleague: this one can't be given it.")));
        }
        var taken = take(file, file.after(act, actor, tracks, now()), actor, act, words);
        boolean closes = form.step(words.getOrDefault(STEP, "")).filter(step -> step.act() == act && step.closes()).isPresent();
        return closes ? take(file, file.after(act, actor, tracks, now()).after(Act.CLOSE, actor, tracks, now()), actor, Act.CLOSE, Map.of()) : taken;
    }

    private PressOutcome take(CaseFile before, CaseFile next, StaffId actor, Act act, Map<String, String> words) {
        cases.update(next);
        entries.add(next, act, actor, words, now());
        record(next, actor, act);
        var step = words.getOrDefault(STEP, "");
        if (CaseKind.ACCOUNT_REQUEST == next.kind() && step.equals(APPROVE)) {
            accounts.enter(next, actor, now(), now().plus(ACCOUNT_LASTS));
        }
        referrals.after(new CaseEvent(next, act, actor, act == Act.HAND_OVER ? handedTo(before, words) : Optional.empty(), step));
        return new PressOutcome.Done(view(next, actor));
    }

    private Optional<StaffId> handedTo(CaseFile file, Map<String, String> words) {
        return Subjects.in(words.getOrDefault("to", "")).stream().findFirst().filter(to -> eligibility.mayHave(file, to, true));
    }

    /** Every track that it runs on. */
    public Set<String> tracksOf(CaseFile file) {
        return cases.recipients(file.id()).stream().map(Recipient::track).collect(Collectors.toSet());
    }

    /** The tracks on which this person was given the case. */
    public Set<String> tracks(CaseFile file, StaffId person) {
        return cases.recipients(file.id()).stream().filter(recipient -> recipient.person().equals(person)).map(Recipient::track).collect(Collectors.toSet());
    }

    /** A signed record is only added to. */
    private static boolean isSigned(CaseFile file, Act act) {
        return file.kind() == CaseKind.SAFEGUARDING && act == Act.WITHDRAW;
    }

    /** As this person may see it, recorded as a read; empty if it isn't there or isn't theirs. */
    public Optional<CaseView> read(CaseId id, StaffId reader) {
        return transaction.execute(tx -> cases.find(id).filter(file -> maySee(file, reader)).map(file -> view(file, reader)));
    }

    /** Without content, for those who carry it; nobody's permission is asked. */
    public Optional<CaseFile> find(CaseId id) {
        return cases.find(id);
    }

    /**
     * Gives a case to somebody, in the caller's transaction. Whoever may not have it is left out.
     *
     * @param handedOver by a colleague, rather than by the ladder
     */
    public void giveTo(CaseFile file, String track, StaffId person, boolean handedOver) {
        if (eligibility.mayHave(file, person, handedOver)) {
            cases.addRecipient(file.id(), new Recipient(person, track, handedOver), now());
        }
    }

    /** Who has been given it and may still have it. */
    public List<StaffId> recipients(CaseFile file) {
        return cases.recipients(file.id()).stream().filter(recipient -> mayHave(file, recipient)).map(Recipient::person).distinct().toList();
    }

    private boolean mayHave(CaseFile file, Recipient recipient) {
        return eligibility.mayHave(file, recipient.person(), recipient.handedOver());
    }

    /** Who was the first to read it. */
    public Optional<StaffId> firstToOpen(CaseFile file) {
        return cases.firstToOpen(file.id());
    }

    /** What this person has reported, newest first. */
    public List<CaseFile> reportedBy(SchoolId school, StaffId reporter) {
        return cases.reportedBy(school, reporter);
    }

    /** What this person has been given and may still have, oldest first. */
    public List<CaseFile> givenTo(SchoolId school, StaffId person) {
        return cases.givenTo(school, person).stream().filter(file -> isRecipient(file, person)).toList();
    }

    /** Whether an open case waits for this person, rather than being with colleagues. */
    public boolean isWaitingFor(CaseFile file, StaffId person) {
        return file.handlers().containsValue(person) || !tracks(file, person).stream().allMatch(file::isHandledOn);
    }

    private boolean mayAct(CaseFile file, StaffId actor, Act act) {
        return act.isByReporter() ? file.reporter().equals(actor) : isRecipient(file, actor);
    }

    private boolean maySee(CaseFile file, StaffId reader) {
        return file.reporter().equals(reader) || isRecipient(file, reader);
    }

    private boolean isRecipient(CaseFile file, StaffId person) {
        return recipients(file).contains(person);
    }

    private CaseView view(CaseFile file, StaffId reader) {
        boolean reporter = file.reporter().equals(reader);
        var readable = entries.of(file).stream().filter(entry -> !reporter || entry.act().isReadByReporter()).toList();
        return new CaseView(file, readable, recipients(file));
    }

    private void record(CaseFile file, StaffId actor, Act act) {
        var action = "case-" + act.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        audit.record(new AuditEvent(file.school(), actor.value(), action, file.id().toString(), file.status().name()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
