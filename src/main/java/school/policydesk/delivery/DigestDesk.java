package school.policydesk.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import school.policydesk.delivery.DigestStore.Due;
import school.policydesk.people.Directories;
import school.policydesk.people.Person;
import school.policydesk.people.StaffId;
import school.policydesk.routing.RoutingDesk;
import school.policydesk.school.SchoolId;

/**
 * The weekly digest: how many cases wait for somebody, when the school opens on the week's first school day. Time is the
 * injected clock's, so a test steps it and calls {@link #runDue()}. Safe for use by many threads and replicas.
 */
@Component
public class DigestDesk {

    private static final Logger log = LoggerFactory.getLogger(DigestDesk.class);
    /** After that it is yesterday's news. */
    private static final Duration STALE_AFTER = Duration.ofHours(12);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofMinutes(1);
    private static final int WEEKS_KEPT = 8;

    private final DigestStore digests;
    private final Workload workload;
    private final RoutingDesk routing;
    private final Directories directories;
    private final Messenger messenger;
    private final TransactionTemplate transaction;
    private final DeliverySettings settings;
    private final Clock clock;

    DigestDesk(
            DigestStore digests,
            Workload workload,
            RoutingDesk routing,
            Directories directories,
            Messenger messenger,
            TransactionTemplate transaction,
            DeliverySettings settings,
            Clock clock) {
        this.digests = digests;
        this.workload = workload;
        this.routing = routing;
        this.directories = directories;
        this.messenger = messenger;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** From now on this person gets none. */
    public void stop(SchoolId school, StaffId person) {
        transaction.executeWithoutResult(tx -> digests.stop(school, person, clock.instant()));
    }

    /** From the next week on this person gets it again. */
    public void resume(SchoolId school, StaffId person) {
        digests.resume(school, person);
    }

    /** Makes what is due this week and sends what is made; returns how many were dealt with. */
    public int runDue() {
        directories.schools().forEach(this::make);
        int dealtWith = 0;
        for (var due = claim(); due.isPresent(); due = claim()) {
            send(due.get());
            dealtWith++;
        }
        return dealtWith;
    }

    private void make(SchoolId school) {
        var now = clock.instant();
        var week = routing.week(school, now);
        if (!isTime(week.opens(), now) || digests.isMade(school, week.monday())) {
            return;
        }
        var people = directories.of(school).everybody().stream().map(Person::id).filter(person -> !digests.isStopped(school, person)).toList();
        try {
            transaction.executeWithoutResult(tx -> {
                digests.forgetBefore(school, week.monday().minusWeeks(WEEKS_KEPT));
                digests.make(school, week.monday(), people, now);
            });
        } catch (DuplicateKeyException e) {
            log.debug("Another replica has made this week's digests of {}", school);
        }
    }

    private static boolean isTime(Optional<Instant> opens, Instant now) {
        return opens.filter(at -> !now.isBefore(at) && now.isBefore(at.plus(STALE_AFTER))).isPresent();
    }

    /** One at a time: what a crash leaves between claim and call is one digest, and that one is tried again. */
    private Optional<Due> claim() {
        var now = clock.instant();
        return transaction.execute(tx -> digests.claim(now, now.plus(settings.lease())));
    }

    private void send(Due due) {
        try {
            var outcome = parcel(due).map(messenger::send);
            outcome.ifPresentOrElse(sent -> settle(due, sent), () -> digests.settle(due, ObligationState.CANCELLED, "not wanted", clock.instant()));
        } catch (RuntimeException e) {
            log.error("A digest could not be sent; it is due again in {}: {}", settings.lease(), e.getClass().getName());
        }
    }

    /** Looked at just before sending: who has left, is away, has nothing open or wants none gets none. */
    private Optional<Parcel> parcel(Due due) {
        var week = routing.week(due.school(), clock.instant());
        boolean wanted = due.week().equals(week.monday()) && isTime(week.opens(), clock.instant())
                && routing.isPresent(due.school(), due.person()) && !digests.isStopped(due.school(), due.person());
        return wanted ? workload.of(due.school(), due.person()) : Optional.empty();
    }

    /** What may have arrived is not sent again: two counts are worse than none, and each case has reminders of its own. */
    private void settle(Due due, SendOutcome outcome) {
        var now = clock.instant();
        switch (outcome) {
            case SendOutcome.Delivered delivered -> digests.settle(due, ObligationState.SENT, "delivered", now);
            case SendOutcome.TryAgain(var after, var reason) -> digests.settle(due, ObligationState.RETRY, reason, now.plus(after.orElse(TRY_AGAIN_AFTER)));
            case SendOutcome.Ambiguous(var reason) -> digests.settle(due, ObligationState.AMBIGUOUS, reason, now);
            case SendOutcome.Unreachable(var reason) -> digests.settle(due, ObligationState.UNREACHABLE, reason, now);
        }
    }
}
