package school.policydesk.delivery;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseEvent;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.Referrals;
import school.policydesk.people.StaffId;

/** Turns each step of a case into what is now owed, and to whom; in the transaction of the step. */
@Component
class CaseReferrals implements Referrals {

    /** Steps of which the reporter is told in a message; of the others their receipt tells. */
    private static final Set<Act> TOLD = Set.of(Act.ACKNOWLEDGE, Act.ASK, Act.DECIDE, Act.CLOSE, Act.REOPEN);

    private static final String RENEW = "RENEW";

    private final ObjectProvider<CaseDesk> desk;
    private final Ladder ladder;
    private final ObligationStore obligations;
    private final CardRefresh cards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseReferrals(ObjectProvider<CaseDesk> desk, Ladder ladder, ObligationStore obligations, CardRefresh cards, ApplicationEventPublisher events, Clock clock) {
        this.desk = desk;
        this.ladder = ladder;
        this.obligations = obligations;
        this.cards = cards;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void after(CaseEvent event) {
        var file = event.file();
        switch (event.act()) {
            case FILE, ADD, REPLY -> added(file, event.act());
            case ACKNOWLEDGE, ASK, ACTION, DECIDE -> inHand(file, event.actor());
            case HAND_OVER -> event.other().ifPresent(to -> handedOver(file, event.actor(), to));
            case REOPEN -> awaitOutcome(file);
            case CLOSE -> settleAll(file, "closed");
            case WITHDRAW -> withdrawn(file);
            case OPEN, NOTE -> { }
        }
        cards.after(event);
        if (TOLD.contains(event.act()) && !isAboutToBeTold(event)) {
            obligations.add(Obligation.towards(file, Duty.TELL, file.reporter(), event.act().name(), clock.instant()));
        }
        if (file.kind() == CaseKind.ACCOUNT_REQUEST && event.act() == Act.DECIDE) {
            renewal(event);
        }
        events.publishEvent(new ObligationsMade());
    }

    /** A year from the latest approval, and not at all once it is refused. */
    private void renewal(CaseEvent event) {
        var file = event.file();
        obligations.live(file.id()).stream().filter(live -> live.step().equals(RENEW))
                .forEach(live -> obligations.settle(live.id(), ObligationState.MET, "decided anew", clock.instant()));
        if (event.step().equals(CaseDesk.APPROVE)) {
            obligations.add(Obligation.towards(file, Duty.TELL, file.reporter(), RENEW, clock.instant().plus(CaseDesk.ACCOUNT_LASTS)));
        }
    }

    /** A new report, more of one, or a reply: what nobody waits for climbs the ladder, from the first rung; those who have it hear of it. */
    private void added(CaseFile file, Act act) {
        var whoHasIt = desk.getObject().recipients(file);
        if (obligations.live(file.id()).stream().noneMatch(live -> !live.duty().isSent() && !live.label().equals(Ladder.OUTSIDE_DEADLINE))) {
            ladder.begin(desk.getObject(), file);
        } else {
            ladder.replaceWhoMayNotHaveIt(desk.getObject(), file);
        }
        tellRecipients(file, whoHasIt, act);
    }

    /** A decision that closes the case is one message, not two. */
    private boolean isAboutToBeTold(CaseEvent event) {
        return event.act() == Act.CLOSE
                && obligations.live(event.file().id()).stream().anyMatch(live -> live.duty() == Duty.TELL && live.step().equals(Act.DECIDE.name()));
    }

    private void inHand(CaseFile file, StaffId actor) {
        desk.getObject().tracks(file, actor).forEach(track -> settleTrack(file, track, "acknowledged"));
        if (obligations.live(file.id()).stream().noneMatch(live -> live.duty() == Duty.AWAIT_OUTCOME && live.label().isEmpty())) {
            awaitOutcome(file);
        }
    }

    private void handedOver(CaseFile file, StaffId from, StaffId to) {
        for (var track : desk.getObject().tracks(file, from)) {
            settleTrack(file, track, "handed over");
            ladder.handOver(desk.getObject(), file, track, to);
        }
        obligations.add(Obligation.towards(file, Duty.DELIVER, to, Act.HAND_OVER.name(), clock.instant()));
    }

    private void withdrawn(CaseFile file) {
        settleAll(file, "withdrawn");
        tellRecipients(file, desk.getObject().recipients(file), Act.WITHDRAW);
    }

    private void awaitOutcome(CaseFile file) {
        obligations.add(Obligation.awaiting(file, Duty.AWAIT_OUTCOME, "", 0, "", ladder.followUpAt(file)));
    }

    private void tellRecipients(CaseFile file, Collection<StaffId> people, Act act) {
        people.forEach(person -> obligations.add(Obligation.towards(file, Duty.REMIND, person, act.name(), clock.instant())));
    }

    /** Timers and reminders of one track are over; cards already owed still go out, as things stand by then. */
    private void settleTrack(CaseFile file, String track, String outcome) {
        obligations.live(file.id()).stream()
                .filter(live -> live.track().equals(track) && (live.duty() == Duty.AWAIT_ACKNOWLEDGEMENT || live.duty() == Duty.REMIND || live.duty() == Duty.ALARM))
                .forEach(live -> obligations.settle(live.id(), ObligationState.MET, outcome, clock.instant()));
    }

    private void settleAll(CaseFile file, String outcome) {
        obligations.live(file.id()).stream()
                .filter(live -> live.duty() != Duty.TELL && live.duty() != Duty.REFRESH)
                .forEach(live -> obligations.settle(live.id(), ObligationState.MET, outcome, clock.instant()));
    }
}
