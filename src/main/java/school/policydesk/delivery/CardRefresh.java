package school.policydesk.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseEvent;
import school.policydesk.cases.CaseFile;

/** After a step every card of the case that lies in a chat is to be brought up to date; in the transaction of the step. */
@Component
class CardRefresh {

    /** The card that a recipient has just opened or pressed shows them what they did; renewed at once it would close under their hands. */
    private static final Duration OWN_CARD_AFTER = Duration.ofHours(1);

    private final ObjectProvider<CaseDesk> desk;
    private final ObligationStore obligations;
    private final CopyStore copies;
    private final Clock clock;

    CardRefresh(ObjectProvider<CaseDesk> desk, ObligationStore obligations, CopyStore copies, Clock clock) {
        this.desk = desk;
        this.obligations = obligations;
        this.copies = copies;
        this.clock = clock;
    }

    void after(CaseEvent event) {
        var file = event.file();
        takeBack(file);
        copies.of(file.id()).stream()
                .filter(copy -> event.act() != Act.OPEN || copy.kind() == CardCopy.Kind.RECEIPT)
                .forEach(copy -> refresh(file, copy, dueAt(copy, event)));
    }

    /** Once, and no later than that; what is under way by now shows the case as it was before. */
    private void refresh(CaseFile file, CardCopy copy, Instant at) {
        var waiting = obligations.live(file.id()).stream()
                .filter(live -> live.duty() == Duty.REFRESH && live.copy().equals(copy.activity()) && live.state() != ObligationState.SENDING)
                .toList();
        var later = waiting.stream().filter(live -> live.state() == ObligationState.PENDING && live.dueAt().isAfter(at)).toList();
        if (waiting.size() > later.size()) {
            return;
        }
        later.forEach(live -> obligations.settle(live.id(), ObligationState.CANCELLED, "due sooner", clock.instant()));
        obligations.add(Obligation.refresh(file, copy, at));
    }

    /** Whoever may not have it any more is left with a card that says so, once, and nothing else of the case from then on. */
    private void takeBack(CaseFile file) {
        var recipients = desk.getObject().recipients(file);
        copies.of(file.id()).stream()
                .filter(copy -> copy.kind() == CardCopy.Kind.SHELL && !recipients.contains(copy.person()))
                .forEach(copy -> {
                    copies.forget(copy);
                    obligations.add(Obligation.refresh(file, copy.takenBack(), clock.instant()));
                });
    }

    private Instant dueAt(CardCopy copy, CaseEvent event) {
        boolean inUse = copy.kind() == CardCopy.Kind.SHELL && copy.person().equals(event.actor());
        return inUse ? clock.instant().plus(OWN_CARD_AFTER) : clock.instant();
    }
}
