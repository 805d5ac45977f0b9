package school.policydesk.delivery;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseFile;

/** What happens when waiting has been in vain. Always in the dispatcher's transaction. */
@Component
class Escalation {

    private static final Logger log = LoggerFactory.getLogger(Escalation.class);

    private final ObligationStore obligations;
    private final CaseDesk desk;
    private final Ladder ladder;
    private final Alarms alarms;
    private final Clock clock;

    Escalation(ObligationStore obligations, CaseDesk desk, Ladder ladder, Alarms alarms, Clock clock) {
        this.obligations = obligations;
        this.desk = desk;
        this.ladder = ladder;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** The case is locked first, as by whoever does something to it: otherwise the two could wait for each other. */
    void fallDue(Obligation claimed) {
        var file = desk.locked(claimed.caseId()).orElseThrow();
        obligations.lockIfDue(claimed.id(), clock.instant()).ifPresent(due -> fallDue(due, file));
    }

    private void fallDue(Obligation due, CaseFile file) {
        switch (due.duty()) {
            case AWAIT_ACKNOWLEDGEMENT -> unacknowledged(due, file);
            case AWAIT_OUTCOME -> unfinished(due, file);
            case ALARM -> alarm(due, file);
            default -> throw new IllegalStateException(due.duty() + " is not waited for");
        }
    }

    private void unacknowledged(Obligation due, CaseFile file) {
        if (!file.status().isOpen() || file.isHandledOn(due.track())) {
            obligations.settle(due.id(), ObligationState.MET, "acknowledged", clock.instant());
            return;
        }
        obligations.settle(due.id(), ObligationState.MET, "escalated", clock.instant());
        ladder.climb(desk, file, due.track(), due.rung(), "not acknowledged in time");
    }

    /** Whoever deals with it is reminded; a track whose handler may not have it any more climbs on. */
    private void unfinished(Obligation due, CaseFile file) {
        if (!file.status().isOpen()) {
            obligations.settle(due.id(), ObligationState.MET, "closed", clock.instant());
            return;
        }
        if (due.label().equals(Ladder.OUTSIDE_DEADLINE)) {
            deadlineNears(due, file);
            return;
        }
        obligations.postpone(due, ObligationState.PENDING, ladder.followUpAt(file), "reminded");
        file.handlers().values().stream().distinct().filter(desk.recipients(file)::contains)
                .forEach(handler -> obligations.add(Obligation.towards(file, Duty.REMIND, handler, "FOLLOW_UP", clock.instant())));
        ladder.replaceWhoMayNotHaveIt(desk, file);
    }

    /** An hour before somebody outside expects an answer: everybody who has it is told, and the next person gets it too. */
    private void deadlineNears(Obligation due, CaseFile file) {
        obligations.settle(due.id(), ObligationState.MET, "deadline near", clock.instant());
        desk.recipients(file).forEach(person -> obligations.add(Obligation.towards(file, Duty.REMIND, person, "DEADLINE", clock.instant())));
        desk.tracksOf(file).forEach(track -> ladder.climb(desk, file, track, 0, "an outside deadline is near"));
    }

    private void alarm(Obligation due, CaseFile file) {
        if (!file.status().isOpen()) {
            obligations.settle(due.id(), ObligationState.MET, "closed", clock.instant());
            return;
        }
        if (Alarms.isForWantOfTheApp(due)) {
            alarms.staysUntilSomebodyIsReached(due);
            boolean isUnderWay = obligations.live(file.id()).stream()
                    .anyMatch(live -> live.duty() == Duty.AWAIT_ACKNOWLEDGEMENT && live.track().equals(due.track()));
            if (!isUnderWay) {
                ladder.goRoundAgain(desk, file, due.track());
            }
            return;
        }
        log.error("ALARM: nobody may receive {} ({}). Add somebody eligible to people.yml or routing.yml and tell the chair of governors.",
                file.reference(), file.kind().id());
        ladder.lookAgain(desk, file, due);
    }
}
