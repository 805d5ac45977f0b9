package school.policydesk.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import school.policydesk.cases.CaseFile;
import school.policydesk.routing.Step;

/**
 * The operator's alarms: a case that nobody may have, and one that nobody can be reached for. Each stands as an obligation, which
 * health counts, until it is over; it is counted in the metrics when it is raised. Always in the caller's transaction.
 */
@Component
class Alarms {

    private static final Logger log = LoggerFactory.getLogger(Alarms.class);

    /** Tells the alarm for want of the app from the one for want of people. */
    private static final String UNREACHED = "UNREACHED";

    private static final Duration LOOK_EVERY = Duration.ofHours(1);
    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);

    private final ObligationStore obligations;
    private final DeliveryMetrics metrics;
    private final Clock clock;

    Alarms(ObligationStore obligations, DeliveryMetrics metrics, Clock clock) {
        this.obligations = obligations;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Falls due at once, and then says so every hour: somebody has to change who works here, or who gets what. */
    void nobodyMay(CaseFile file, Step step) {
        obligations.add(Obligation.awaiting(file, Duty.ALARM, step.track(), step.rung(), step.rungLabel(), clock.instant()));
        metrics.alarm(file.school(), DeliveryMetrics.NOBODY_MAY);
    }

    void staysUntilSomebodyMay(Obligation alarm) {
        obligations.postpone(alarm, ObligationState.PENDING, clock.instant().plus(LOOK_EVERY), "nobody may have it");
    }

    /** Said once for a case, however many tracks it runs on and however often it is tried again. */
    void nobodyReached(CaseFile file, Obligation last) {
        var standing = obligations.live(file.id()).stream().filter(Alarms::isForWantOfTheApp).toList();
        if (standing.isEmpty()) {
            log.error("ALARM: nobody who may receive {} ({}) can be reached in Teams, nor the fallback. Install the app for them, and tell "
                    + "the chair of governors meanwhile. It is tried again after a minute, and then less and less often.",
                    file.reference(), file.kind().id());
            metrics.alarm(file.school(), DeliveryMetrics.NOBODY_REACHED);
        }
        if (standing.stream().noneMatch(alarm -> alarm.track().equals(last.track()))) {
            var again = clock.instant().plus(SHORTEST_WAIT);
            obligations.add(Obligation.awaiting(file, Duty.ALARM, last.track(), last.rung(), "", again).because(UNREACHED));
        }
    }

    /** Stays until somebody is reached, and comes back when it has stood as long again. */
    void staysUntilSomebodyIsReached(Obligation alarm) {
        var now = clock.instant();
        obligations.postpone(alarm, ObligationState.PENDING, now.plus(wait(alarm.madeAt(), now)), "nobody can be reached");
    }

    /** @param file whose card has just arrived with somebody, on any track of it */
    void somebodyReached(CaseFile file, Predicate<String> onTrack) {
        obligations.live(file.id()).stream()
                .filter(alarm -> isForWantOfTheApp(alarm) && onTrack.test(alarm.track()))
                .forEach(alarm -> obligations.settle(alarm.id(), ObligationState.MET, "somebody was reached", clock.instant()));
    }

    static boolean isForWantOfTheApp(Obligation obligation) {
        return obligation.duty() == Duty.ALARM && obligation.step().equals(UNREACHED);
    }

    private static Duration wait(Instant since, Instant now) {
        var stood = Duration.between(since, now);
        return stood.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : stood.compareTo(LOOK_EVERY) > 0 ? LOOK_EVERY : stood;
    }
}
