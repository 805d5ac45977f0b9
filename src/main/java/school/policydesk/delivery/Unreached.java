package school.policydesk.delivery;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseFile;

/**
 * What becomes of a case when whoever it is brought to can't be reached: if nobody else on their rung can, the next rung gets it at
 * once. In the caller's transaction, which must have locked the case.
 */
@Component
class Unreached {

    private final ObligationStore obligations;
    private final CaseDesk desk;
    private final Ladder ladder;
    private final Clock clock;

    Unreached(ObligationStore obligations, CaseDesk desk, Ladder ladder, Clock clock) {
        this.obligations = obligations;
        this.desk = desk;
        this.ladder = ladder;
        this.clock = clock;
    }

    void by(Obligation call, CaseFile file) {
        if (isCall(call) && file.status().isOpen()) {
            var tracks = desk.tracks(file, call.person().orElseThrow());
            obligations.live(file.id()).stream()
                    .filter(live -> live.duty() == Duty.AWAIT_ACKNOWLEDGEMENT && tracks.contains(live.track()) && !file.isHandledOn(live.track()))
                    .filter(wait -> isLastHope(file, call, wait))
                    .forEach(wait -> next(file, wait));
        }
    }

    /** Brings the case to somebody because it is their turn; what merely reminds or brings news is none. */
    static boolean isCall(Obligation owed) {
        return owed.duty() == Duty.DELIVER || owed.duty() == Duty.REMIND && Set.of(Courier.AGAIN, "ESCALATE").contains(owed.step());
    }

    /** A colleague it was handed to stands on no rung; on a rung without calls everybody had the card on another track already. */
    private boolean isLastHope(CaseFile file, Obligation call, Obligation wait) {
        if (isHandOver(call) || isHandOver(wait)) {
            return isHandOver(call) && isHandOver(wait);
        }
        var calls = obligations.all(file.id()).stream()
                .filter(other -> isCall(other) && other.track().equals(wait.track()) && other.rung() == wait.rung()).toList();
        boolean isOnRung = calls.isEmpty() || calls.stream().anyMatch(other -> other.person().equals(call.person()));
        return isOnRung && calls.stream().filter(other -> !other.person().equals(call.person()))
                .noneMatch(other -> other.state().isLive() || other.state() == ObligationState.SENT);
    }

    private static boolean isHandOver(Obligation owed) {
        return owed.step().equals(Act.HAND_OVER.name());
    }

    private void next(CaseFile file, Obligation wait) {
        obligations.live(file.id()).stream()
                .filter(live -> live.track().equals(wait.track()) && live.rung() == wait.rung())
                .filter(live -> live.duty() == Duty.AWAIT_ACKNOWLEDGEMENT || live.duty() == Duty.REMIND && !isCall(live))
                .forEach(live -> obligations.settle(live.id(), ObligationState.MET, "nobody on this rung can be reached", clock.instant()));
        ladder.climbPast(desk, file, wait);
    }
}
