package school.policydesk.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.policydesk.audit.AuditEvent;
import school.policydesk.audit.AuditTrail;
import school.policydesk.cases.Act;
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

    /** The step that brings a case to somebody first, as anew. */
    private static final String FIRST = "FILE";

    private static final Duration BEFORE_OUTSIDE_DEADLINE = Duration.ofHours(1);

    private final RoutingDesk routing;
    private final ObligationStore obligations;
    private final Alarms alarms;
    private final AuditTrail audit;
    private final Clock clock;

    Ladder(RoutingDesk routing, ObligationStore obligations, Alarms alarms, AuditTrail audit, Clock clock) {
        this.routing = routing;
        this.obligations = obligations;
        this.alarms = alarms;
        this.audit = audit;
        this.clock = clock;
    }

    void begin(CaseDesk desk, CaseFile file) {
        file.outsideDeadline().map(deadline -> deadline.minus(BEFORE_OUTSIDE_DEADLINE)).filter(clock.instant()::isBefore)
                .ifPresent(warning -> obligations.add(Obligation.awaiting(file, Duty.AWAIT_OUTCOME, "", 0, OUTSIDE_DEADLINE, warning)));
        routing.firstSteps(Route.of(file), clock.instant()).forEach(step -> stage(desk, file, step, FIRST));
    }

    /** The next rung of a track that has somebody; the operator's alarm when none has. */
    void climb(CaseDesk desk, CaseFile file, String track, int afterRung, String why) {
        climb(desk, file, routing.nextStep(Route.of(file), track, afterRung, clock.instant()), why);
    }

    private void climb(CaseDesk desk, CaseFile file, Step step, String why) {
        audit(file, "case-escalated", step.track() + " rung " + step.rung() + ", " + why);
        stage(desk, file, step, "ESCALATE");
    }

    /** As {@link #climb}, but after the last rung the same fallback isn't called again at once: that would go on for ever. */
    void climbPast(CaseDesk desk, CaseFile file, Obligation unreached) {
        var step = routing.nextStep(Route.of(file), unreached.track(), unreached.rung(), clock.instant());
        if (step.rung() > unreached.rung()) {
            climb(desk, file, step, "unreachable");
        } else {
            alarms.nobodyReached(file, unreached);
        }
    }

    /** Everybody on the track from its first rung on, some of whom may be reached by now. */
    void goRoundAgain(CaseDesk desk, CaseFile file, String track) {
        audit(file, "case-escalated", track + " from its first rung again, nobody was reached");
        stage(desk, file, routing.nextStep(Route.of(file), track, -1, clock.instant()), Courier.AGAIN);
    }

    /** A colleague is awaited on the track instead of its rung, for as long as the first rung is. */
    void handOver(CaseDesk desk, CaseFile file, String track, StaffId to) {
        var step = routing.handedTo(Route.of(file), track, to, clock.instant());
        desk.giveTo(file, track, to, true);
        await(file, step, Act.HAND_OVER.name());
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
            alarms.nobodyMay(file, step);
            return;
        }
        for (var person : step.recipients()) {
            desk.giveTo(file, step.track(), person, false);
            if (!hasShell(file, person)) {
                var asIf = why.equals(Courier.AGAIN) ? FIRST : why;
                obligations.add(Obligation.towards(file, Duty.DELIVER, person, asIf, now).onRung(step.track(), step.rung()));
            } else if (!why.equals(FIRST)) {
                obligations.add(Obligation.towards(file, Duty.REMIND, person, why, now).onRung(step.track(), step.rung()));
            }
        }
        await(file, step, "");
    }

    private void await(CaseFile file, Step step, String why) {
        if (step.remindAt().isBefore(step.deadline())) {
            step.recipients().forEach(person -> obligations.add(
                    Obligation.towards(file, Duty.REMIND, person, "REMIND", step.remindAt()).onRung(step.track(), step.rung())));
        }
        obligations.add(Obligation.awaiting(file, Duty.AWAIT_ACKNOWLEDGEMENT, step.track(), step.rung(), step.rungLabel(), step.deadline())
                .because(why));
    }

    /** Somebody on two tracks, or called a second time, is not given a second card to look after. */
    private boolean hasShell(CaseFile file, StaffId person) {
        return obligations.all(file.id()).stream()
                .filter(owed -> owed.duty() == Duty.DELIVER && owed.person().equals(Optional.of(person)))
                .anyMatch(owed -> owed.state().isLive() || owed.state() == ObligationState.SENT);
    }

    /** Looks once more whether somebody may have it now; until then the alarm stays. */
    void lookAgain(CaseDesk desk, CaseFile file, Obligation alarm) {
        var step = routing.nextStep(Route.of(file), alarm.track(), alarm.rung(), clock.instant());
        if (step.recipients().isEmpty()) {
            alarms.staysUntilSomebodyMay(alarm);
            return;
        }
        obligations.settle(alarm.id(), ObligationState.MET, "somebody may have it", clock.instant());
        stage(desk, file, step, "ESCALATE");
    }

    private void audit(CaseFile file, String action, String detail) {
        audit.record(new AuditEvent(file.school(), AuditEvent.SYSTEM, action, file.id().toString(), detail));
    }
}
