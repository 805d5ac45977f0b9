package school.policydesk.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.policydesk.audit.AuditEvent;
import school.policydesk.audit.AuditTrail;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseFile;
import school.policydesk.people.StaffId;
import school.policydesk.routing.Route;
import school.policydesk.routing.RoutingDesk;
import school.policydesk.routing.Step;

/** Puts a case on a rung: gives it to the people there and owes each of them the card. Always in the caller's transaction. */
@Component
class Ladder {

    /** Marks the wait for an outcome that somebody outside the school has set the time of. */
    static final String OUTSIDE_DEADLINE = "deadline";

    private static final Duration BEFORE_OUTSIDE_DEADLINE = Duration.ofHours(1);
    private static final Duration ALARM_EVERY = Duration.ofHours(1);

    private final RoutingDesk routing;
    private final ObligationStore obligations;
    private final AuditTrail audit;
    private final Clock clock;

    Ladder(RoutingDesk routing, ObligationStore obligations, AuditTrail audit, Clock clock) {
        this.routing = routing;
        this.obligations = obligations;
        this.audit = audit;
        this.clock = clock;
    }

    void begin(CaseDesk desk, CaseFile file) {
        file.outsideDeadline().map(deadline -> deadline.minus(BEFORE_OUTSIDE_DEADLINE)).filter(clock.instant()::isBefore)
                .ifPresent(warning -> obligations.add(Obligation.awaiting(file, Duty.AWAIT_OUTCOME, "", 0, OUTSIDE_DEADLINE, warning)));
        routing.firstSteps(Route.of(file), clock.instant()).forEach(step -> stage(desk, file, step, "FILE"));
    }

    /** The next rung of a track that has somebody; the operator's alarm when none has. */
    void climb(CaseDesk desk, CaseFile file, String track, int afterRung, String why) {
        var step = routing.nextStep(Route.of(file), track, afterRung, clock.instant());
        audit(file, "case-escalated", track + " rung " + step.rung() + ", " + why);
        stage(desk, file, step, "ESCALATE");
    }

    /** Where nobody is left who may have it, because a subject was named or a conflict was listed since: from the first rung again. */
    void replaceWhoMayNotHaveIt(CaseDesk desk, CaseFile file) {
        var orphaned = desk.orphaned(file);
        if (orphaned.isEmpty()) {
            return;
        }
        var released = desk.release(file, orphaned);
        obligations.live(file.id()).stream()
                .filter(live -> orphaned.contains(live.track()) && (live.duty() == Duty.AWAIT_ACKNOWLEDGEMENT || live.duty() == Duty.REMIND))
                .forEach(live -> obligations.settle(live.id(), ObligationState.MET, "nobody there may have it", clock.instant()));
        orphaned.forEach(track -> climb(desk, released, track, -1, "nobody there may have it any more"));
    }

    /** When whoever deals with it is reminded, if it isn't closed by then. */
    Instant followUpAt(CaseFile file) {
        return routing.followUpAt(Route.of(file), clock.instant());
    }


    private void stage(CaseDesk desk, CaseFile file, Step step, String why) {
        var now = clock.instant();
        if (step.recipients().isEmpty()) {
            obligations.add(Obligation.awaiting(file, Duty.ALARM, step.track(), step.rung(), step.rungLabel(), now));
            return;
        }
        for (var person : step.recipients()) {
            desk.giveTo(file, step.track(), person, false);
            if (!hasShell(file, person)) {
                obligations.add(Obligation.towards(file, Duty.DELIVER, person, why, now).onRung(step.track(), step.rung()));
            } else if (why.equals("ESCALATE")) {
                obligations.add(Obligation.towards(file, Duty.REMIND, person, why, now).onRung(step.track(), step.rung()));
            }
            if (step.remindAt().isBefore(step.deadline())) {
                obligations.add(Obligation.towards(file, Duty.REMIND, person, "REMIND", step.remindAt()).onRung(step.track(), step.rung()));
            }
        }
        obligations.add(Obligation.awaiting(file, Duty.AWAIT_ACKNOWLEDGEMENT, step.track(), step.rung(), step.rungLabel(), step.deadline()));
    }

    /** Somebody on two tracks, or called a second time, is not given a second card to look after. */
    private boolean hasShell(CaseFile file, StaffId person) {
        return obligations.all(file.id()).stream()
                .filter(owed -> owed.duty() == Duty.DELIVER && owed.person().equals(Optional.of(person)))
                .anyMatch(owed -> owed.state().isLive() || owed.state() == ObligationState.SENT);
    }

    /** Looks once more whether somebody may have it now; until then the alarm stays. */
    void alarm(CaseDesk desk, CaseFile file, Obligation alarm) {
        var step = routing.nextStep(Route.of(file), alarm.track(), alarm.rung(), clock.instant());
        if (step.recipients().isEmpty()) {
            obligations.postpone(alarm, ObligationState.PENDING, clock.instant().plus(ALARM_EVERY), "nobody may have it");
            return;
        }
        obligations.settle(alarm.id(), ObligationState.MET, "somebody may have it", clock.instant());
        stage(desk, file, step, "ESCALATE");
    }

    private void audit(CaseFile file, String action, String detail) {
        audit.record(new AuditEvent(file.school(), AuditEvent.SYSTEM, action, file.id().toString(), detail));
    }

    /** Somebody on this rung who was reached or may still be. */
    Optional<Obligation> otherOnRung(CaseFile file, Obligation failed) {
        return obligations.all(file.id()).stream()
                .filter(other -> other.duty() == Duty.DELIVER && other.track().equals(failed.track()) && other.rung() == failed.rung())
                .filter(other -> !other.id().equals(failed.id()) && (other.state().isLive() || other.state() == ObligationState.SENT))
                .findFirst();
    }
}
