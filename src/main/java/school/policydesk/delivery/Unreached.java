package school.policydesk.delivery;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseFile;
import school.policydesk.people.StaffId;

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

    /** Nobody else whose turn it is was reached, or may still be, when they were last called. */
    private boolean isLastHope(CaseFile file, Obligation call, Obligation wait) {
        if (isHandOver(call) || isHandOver(wait)) {
            return isHandOver(call) && isHandOver(wait); // a colleague it was handed to stands on no rung
        }
        var last = lastCalls(file, wait);
        return last.containsKey(call.person().orElseThrow()) && last.entrySet().stream()
                .filter(other -> !other.getKey().equals(call.person().orElseThrow()))
                .noneMatch(other -> other.getValue().isLive() || other.getValue() == ObligationState.SENT);
    }

    /** How the last call to each of those on the rung fared; if all had the card on another track already, of those on the track. */
    private Map<StaffId, ObligationState> lastCalls(CaseFile file, Obligation wait) {
        var calls = obligations.all(file.id()).stream().filter(Unreached::isCall).toList();
        var onRung = calls.stream().filter(call -> call.track().equals(wait.track()) && call.rung() == wait.rung()).toList();
        var concerned = !onRung.isEmpty() ? onRung
                : calls.stream().filter(call -> desk.tracks(file, call.person().orElseThrow()).contains(wait.track())).toList();
        return concerned.stream().collect(Collectors.toMap(call -> call.person().orElseThrow(), Obligation::state, (earlier, later) -> later));
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
