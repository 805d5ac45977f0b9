package school.policydesk.proof;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import school.policydesk.cases.CaseId;
import school.policydesk.delivery.CardCopy;
import school.policydesk.delivery.Messenger;
import school.policydesk.delivery.Parcel;
import school.policydesk.delivery.SendOutcome;
import school.policydesk.people.StaffId;

/** Takes every parcel and keeps it with its time. Safe for use by many threads. */
final class Postbox implements Messenger {

    /** A parcel that arrived. */
    record Sent(Parcel parcel, Instant at) {

        CaseId caseId() {
            return ((Parcel.OfCase) parcel).file().id();
        }

        StaffId to() {
            return parcel.to();
        }

        boolean isShell() {
            return parcel instanceof Parcel.Shell;
        }

        /** Only that a card is no longer theirs. */
        boolean isTakenBack() {
            return parcel instanceof Parcel.Update update && update.copy().kind() == CardCopy.Kind.TAKEN_BACK;
        }

        boolean isReminder() {
            return parcel instanceof Parcel.Shell shell && shell.reminder();
        }
    }

    private final Clock clock;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong();
    private volatile Function<Parcel, SendOutcome> behaviour = this::arrives;

    Postbox(Clock clock) {
        this.clock = clock;
    }

    /** From now on parcels fare like this; {@link #arrives} for those that shall arrive. */
    void when(Function<Parcel, SendOutcome> behaves) {
        this.behaviour = behaves;
    }

    @Override
    public SendOutcome send(Parcel parcel) {
        return behaviour.apply(parcel);
    }

    SendOutcome arrives(Parcel parcel) {
        sent.add(new Sent(parcel, clock.instant()));
        return new SendOutcome.Delivered("a:" + parcel.to(), "sent-" + ids.incrementAndGet());
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** Everything that this person got because of this case. */
    List<Sent> of(CaseId id, StaffId person) {
        return sent.stream().filter(one -> one.caseId().equals(id) && one.to().equals(person)).toList();
    }

    void empty() {
        sent.clear();
    }
}
