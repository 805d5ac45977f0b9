package school.policydesk.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
    private static final String AWAY = "You are marked as away today, so you can't take this on. Hand it over, or write \"I'm back\" first.";
    private static final String NOT_THEM = "Please choose another colleague: this one can't be given it.";

    private final FormBook forms;
    private final CaseStore cases;
    private final EntryStore entries;
    private final AccountRegister accounts;
    private final CaseSight sight;
    private final Eligibility eligibility;
    private final Referrals referrals;
    private final AuditTrail audit;
    private final Clock clock;

    CaseSteps(
            FormBook forms,
            CaseStore cases,
            EntryStore entries,
            AccountRegister accounts,
            CaseSight sight,
            Eligibility eligibility,
            Referrals referrals,
            AuditTrail audit,
            Clock clock) {
        this.forms = forms;
        this.cases = cases;
        this.entries = entries;
        this.accounts = accounts;
        this.sight = sight;
        this.eligibility = eligibility;
        this.referrals = referrals;
        this.audit = audit;
        this.clock = clock;
    }

    PressOutcome step(CaseFile file, StaffId actor, Act act, Map<String, String> words) {
        var tracks = sight.tracks(file, actor);
        if (act == Act.ACKNOWLEDGE && tracks.stream().allMatch(file::isHandledOn)) {
            boolean mine = file.handlers().containsValue(actor);
            return mine ? new PressOutcome.DoneBefore(sight.view(file, actor)) : new PressOutcome.MovedOn(sight.view(file, actor));
        }
        if (!act.isAllowedIn(file.status()) || isSigned(file, act)) {
            return new PressOutcome.MovedOn(sight.view(file, actor));
        }
        var errors = errors(file, actor, act, words);
        if (!errors.isEmpty()) {
            return new PressOutcome.Incomplete(errors);
        }
        if (act == Act.OPEN && !cases.markOpened(file.id(), actor, now())) {
            record(file, actor, act);
            return new PressOutcome.DoneBefore(sight.view(file, actor));
        }
        return take(file, tracks, actor, act, words);
    }

    private List<FieldError> errors(CaseFile file, StaffId actor, Act act, Map<String, String> words) {
        if (act == Act.ACKNOWLEDGE && !eligibility.isPresent(file, actor)) {
            return List.of(new FieldError("", AWAY));
        }
        var errors = ActFields.check(form(file).fields(act, words.getOrDefault(CaseDesk.STEP, "")), words);
        boolean toNobody = errors.isEmpty() && act == Act.HAND_OVER && handedTo(file, words).isEmpty();
        return toNobody ? List.of(new FieldError("to", NOT_THEM)) : errors;
    }

    private PressOutcome take(CaseFile file, Set<String> tracks, StaffId actor, Act act, Map<String, String> words) {
        var next = kept(file, file.after(act, actor, tracks, now()), actor, act, words);
        boolean closes = form(file).step(words.getOrDefault(CaseDesk.STEP, "")).filter(step -> step.act() == act && step.closes()).isPresent();
        var last = closes ? kept(next, next.after(Act.CLOSE, actor, tracks, now()), actor, Act.CLOSE, Map.of()) : next;
        return new PressOutcome.Done(sight.view(last, actor));
    }

    private CaseFile kept(CaseFile before, CaseFile next, StaffId actor, Act act, Map<String, String> words) {
        var step = words.getOrDefault(CaseDesk.STEP, "");
        cases.update(next);
        entries.add(next, act, actor, words, now());
        record(next, actor, act);
        if (next.kind() == CaseKind.ACCOUNT_REQUEST && step.equals(CaseDesk.APPROVE)) {
            accounts.enter(next, actor, now(), now().plus(ACCOUNT_LASTS));
        }
        referrals.after(new CaseEvent(next, act, actor, act == Act.HAND_OVER ? handedTo(before, words) : Optional.empty(), step));
        return next;
    }

    private Optional<StaffId> handedTo(CaseFile file, Map<String, String> words) {
        return Subjects.in(words.getOrDefault("to", "")).stream().findFirst().filter(to -> eligibility.mayHave(file, to, true));
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
