package school.policydesk.delivery;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseStatus;

/** Makes one attempt that is on record: looks once more whether it is wanted and allowed, sends, and writes down the outcome. */
@Component
class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /** The step that brings a case to everybody once more, because nobody was reached the last time. */
    static final String AGAIN = "AGAIN";

    private final ObligationStore obligations;
    private final CopyStore copies;
    private final CaseDesk desk;
    private final Unreached unreached;
    private final Alarms alarms;
    private final Messenger messenger;
    private final DeliveryMetrics metrics;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RetryPolicy retry = new RetryPolicy(ThreadLocalRandom.current());

    Courier(
            ObligationStore obligations,
            CopyStore copies,
            CaseDesk desk,
            Unreached unreached,
            Alarms alarms,
            Messenger messenger,
            DeliveryMetrics metrics,
            TransactionTemplate transaction,
            Clock clock) {
        this.obligations = obligations;
        this.copies = copies;
        this.desk = desk;
        this.unreached = unreached;
        this.alarms = alarms;
        this.messenger = messenger;
        this.metrics = metrics;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Never throws: what is left without an outcome is due again when its lease ends. */
    void carry(Obligation obligation) {
        try {
            var file = desk.find(obligation.caseId()).orElseThrow();
            var outcome = parcel(obligation, file).map(messenger::send);
            transaction.executeWithoutResult(tx -> outcome.ifPresentOrElse(
                    sent -> settle(obligation, file, sent), () -> end(obligation, ObligationState.CANCELLED, "no longer wanted")));
            metrics.count(obligation, outcome);
            log.info("Obligation {} ({}): {}", obligation.id(), obligation.duty(), outcome.map(sent -> sent.getClass().getSimpleName()).orElse("Cancelled"));
        } catch (RuntimeException e) {
            log.error("Obligation {} ({}) could not be carried out; it is due again when its lease ends: {}", obligation.id(), obligation.duty(), e.getClass().getName());
        }
    }

    /** Empty when it is no longer wanted or the person may not have it any more. */
    private Optional<Parcel> parcel(Obligation obligation, CaseFile file) {
        var person = obligation.person().orElseThrow();
        return switch (obligation.duty()) {
            case DELIVER -> allowed(obligation, file).map(o -> new Parcel.Shell(file, person, false, o.step()));
            case REMIND -> allowed(obligation, file).filter(o -> isStillWaiting(o, file)).map(o -> new Parcel.Shell(file, person, !o.step().equals("ESCALATE"), o.step()));
            case TELL -> Optional.of(new Parcel.Notice(file, person, obligation.step()));
            case REFRESH -> Optional.of(new CardCopy(file.id(), person, obligation.label(), obligation.copy(), CardCopy.Kind.valueOf(obligation.step())))
                    .filter(copy -> copy.kind() != CardCopy.Kind.SHELL || desk.recipients(file).contains(person))
                    .map(copy -> new Parcel.Update(file, person, copy));
            default -> throw new IllegalStateException(obligation.duty() + " is not sent");
        };
    }

    private Optional<Obligation> allowed(Obligation obligation, CaseFile file) {
        boolean wanted = file.status() != CaseStatus.WITHDRAWN || obligation.step().equals("WITHDRAW");
        return wanted && desk.recipients(file).contains(obligation.person().orElseThrow()) ? Optional.of(obligation) : Optional.empty();
    }

    private static boolean isStillWaiting(Obligation reminder, CaseFile file) {
        boolean news = !reminder.step().equals("REMIND") && !reminder.step().equals(AGAIN);
        return news || (file.status().isOpen() && !file.isHandledOn(reminder.track()));
    }

    private void settle(Obligation obligation, CaseFile file, SendOutcome outcome) {
        switch (outcome) {
            case SendOutcome.Delivered delivered -> arrived(obligation, file, delivered);
            case SendOutcome.TryAgain again -> later(obligation, ObligationState.RETRY, again.after(), again.reason());
            case SendOutcome.Ambiguous doubt -> later(obligation, ObligationState.AMBIGUOUS, Optional.empty(), doubt.reason());
            case SendOutcome.Unreachable gone -> unreachable(obligation, desk.locked(file.id()).orElseThrow(), gone.reason());
        }
    }

    private void arrived(Obligation obligation, CaseFile file, SendOutcome.Delivered delivered) {
        boolean isShell = obligation.duty() == Duty.DELIVER || obligation.duty() == Duty.REMIND;
        if (isShell && !delivered.activity().isEmpty()) {
            var copy = new CardCopy(obligation.caseId(), obligation.person().orElseThrow(), delivered.conversation(), delivered.activity(), CardCopy.Kind.SHELL);
            copies.add(copy, clock.instant());
        }
        end(obligation, ObligationState.SENT, "delivered");
        if (Unreached.isCall(obligation)) {
            alarms.somebodyReached(file, track -> desk.tracks(file, obligation.person().orElseThrow()).contains(track));
        }
    }

    private void later(Obligation obligation, ObligationState state, Optional<java.time.Duration> after, String reason) {
        obligations.endAttempt(obligation, reason);
        obligations.postpone(obligation, state, retry.next(obligation, after, clock.instant()), reason);
    }

    private void unreachable(Obligation obligation, CaseFile file, String reason) {
        end(obligation, ObligationState.UNREACHABLE, reason);
        unreached.by(obligation, file);
    }

    private void end(Obligation obligation, ObligationState state, String reason) {
        obligations.endAttempt(obligation, reason);
        obligations.settle(obligation.id(), state, reason, clock.instant());
    }
}
