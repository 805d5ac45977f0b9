package school.policydesk.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseId;
import school.policydesk.school.SchoolId;

/** The front door to delivery: what has been promised, and where its cards are. */
@Component
public class DeliveryDesk {

    /** So that the answer to the press is there before. */
    private static final Duration AFTER_THE_ANSWER = Duration.ofSeconds(5);

    private final ObligationStore obligations;
    private final CopyStore copies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeliveryDesk(ObligationStore obligations, CopyStore copies, TransactionTemplate transaction, Clock clock) {
        this.obligations = obligations;
        this.copies = copies;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Who is awaited, as read in a sentence, and by when. */
    public record Promise(String track, String who, Instant by) {}

    /** What a receipt may promise: who gets the case now, on each track, and by when the next person would. */
    public List<Promise> promises(CaseId id) {
        return obligations.live(id).stream()
                .filter(live -> live.duty() == Duty.AWAIT_ACKNOWLEDGEMENT)
                .map(live -> new Promise(live.track(), live.label(), live.dueAt()))
                .toList();
    }

    /**
     * Remembers the reporter's card, so that it can be brought up to date; and puts the receipt in it for good. What answers a
     * press is shown only until the chat is opened again: then the empty form would stand there.
     */
    public void rememberReceipt(CaseFile file, String conversation, String activity) {
        var copy = new CardCopy(file.id(), file.reporter(), conversation, activity, CardCopy.Kind.RECEIPT);
        transaction.executeWithoutResult(tx -> {
            copies.add(copy, clock.instant());
            obligations.add(Obligation.refresh(file, copy, clock.instant().plus(AFTER_THE_ANSWER)));
        });
    }

    /** Whether the reporter's card is in a chat and kept up to date there. */
    public boolean hasReceipt(CaseFile file) {
        return copies.of(file.id()).stream().anyMatch(copy -> copy.kind() == CardCopy.Kind.RECEIPT);
    }

    /** Everything that was and is owed because of a case, for an operator; nothing of it is content. */
    public List<Obligation> life(CaseId id) {
        return obligations.all(id);
    }

    /** How long the oldest overdue obligation of a school has been waiting; empty if none is overdue. */
    public Optional<Duration> oldestOverdue(SchoolId school) {
        var now = clock.instant();
        return obligations.oldestDue(school, now).map(due -> Duration.between(due, now));
    }

    /** How many cases of a school nobody may have, or nobody can be reached for. */
    public long alarms(SchoolId school) {
        return obligations.alarms(school);
    }
}
