package school.policydesk.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.policydesk.audit.AuditEvent;
import school.policydesk.audit.AuditTrail;
import school.policydesk.people.StaffId;

/** Takes one step of a case that is locked, for somebody who may: state, entry, audit line and what is owed, together. */
@Component
class CaseSteps {

    private static final Duration ACCOUNT_LASTS = CaseDesk.ACCOUNT_LASTS;

    private final FormBook forms;
    private final CaseStore cases;
    private final EntryStore entries;
    private final AccountRegister accounts;
    private final CaseSight sight;
    private final Reading reading;
    private final Objections objections;
    private final Referrals referrals;
    private final AuditTrail audit;
    private final Clock clock;

    CaseSteps(
            FormBook forms,
            CaseStore cases,
            EntryStore entries,
            AccountRegister accounts,
            CaseSight sight,
            Reading reading,
            Objections objections,
            Referrals referrals,
            AuditTrail audit,
            Clock clock) {
        this.forms = forms;
        this.cases = cases;
        this.entries = entries;
        this.accounts = accounts;
        this.sight = sight;
        this.reading = reading;
        this.objections = objections;
        this.referrals = referrals;
        this.audit = audit;
        this.clock = clock;
    }

    PressOutcome step(CaseFile file, StaffId actor, Act act, Map<String, String> typed) {
        if (act == Act.OPEN) {
            boolean first = reading.opened(file, actor);
            return first ? new PressOutcome.Done(sight.view(file, actor), false) : new PressOutcome.DoneBefore(sight.view(file, actor));
        }
        if (!act.isByReporter()) {
            reading.notedAsRead(file, actor);
        }
        var words = ofThisKind(file, act, typed);
        var tracks = sight.tracks(file, actor);
        if (act == Act.ACKNOWLEDGE && tracks.stream().allMatch(file::isHandledOn)) {
            boolean mine = file.handlers().containsValue(actor);
            return mine ? new PressOutcome.DoneBefore(sight.view(file, actor)) : new PressOutcome.MovedOn(sight.view(file, actor));
        }
        if (!act.isAllowedIn(file.status()) || isSigned(file, act) || objections.wasMeantForAnEarlierState(file, actor, act, words)) {
            return new PressOutcome.MovedOn(sight.view(file, actor));
        }
        var errors = objections.to(file, actor, act, words);
        return errors.isEmpty() ? take(file, tracks, actor, act, words) : new PressOutcome.Incomplete(errors);
    }

    /** A step that this kind doesn't have, or that is another act, is none: what a button carries can be forged. */
    private Map<String, String> ofThisKind(CaseFile file, Act act, Map<String, String> typed) {
        var words = new HashMap<>(typed);
        if (form(file).step(typed.getOrDefault(CaseDesk.STEP, "")).filter(step -> step.act() == act).isEmpty()) {
            words.remove(CaseDesk.STEP);
        }
        return words;
    }

    private PressOutcome take(CaseFile file, Set<String> tracks, StaffId actor, Act act, Map<String, String> words) {
        var next = kept(file, file.after(act, actor, tracks, now()), actor, act, words);
        boolean closes = form(file).step(words.getOrDefault(CaseDesk.STEP, "")).filter(step -> step.act() == act && step.closes()).isPresent();
        var last = closes ? kept(next, next.after(Act.CLOSE, actor, tracks, now()), actor, Act.CLOSE, Map.of()) : next;
        return new PressOutcome.Done(sight.view(last, actor), last.status().isOpen() && !file.status().isOpen());
    }

    private CaseFile kept(CaseFile before, CaseFile next, StaffId actor, Act act, Map<String, String> words) {
        var step = words.getOrDefault(CaseDesk.STEP, "");
        var kept = new HashMap<>(words);
        kept.remove(CaseDesk.SEEN);
        cases.update(next);
        entries.add(next, act, actor, kept, now());
        record(next, actor, act);
        if (next.kind() == CaseKind.ACCOUNT_REQUEST && act == Act.DECIDE) {
            register(next, actor, step);
        }
        referrals.after(new CaseEvent(next, act, actor, act == Act.HAND_OVER ? objections.handedTo(before, words) : Optional.empty(), step));
        return next;
    }

    private void register(CaseFile file, StaffId actor, String step) {
        if (step.equals(CaseDesk.APPROVE)) {
            accounts.enter(file, actor, now(), now().plus(ACCOUNT_LASTS));
        } else {
            accounts.remove(file);
        }
    }

    /** A signed record is only added to. */
    private static boolean isSigned(CaseFile file, Act act) {
        return file.kind() == CaseKind.SAFEGUARDING && act == Act.WITHDRAW;
    }

    private void record(CaseFile file, StaffId actor, Act act) {
        var action = "case-" + act.name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(new AuditEvent(file.school(), actor.value(), action, file.id().toString(), file.status().name()));
    }

    private Form form(CaseFile file) {
        return forms.form(file.school(), file.kind());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
