package school.policydesk.preflight;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import school.policydesk.people.Directories;
import school.policydesk.people.Person;
import school.policydesk.people.StaffDirectory;
import school.policydesk.preflight.ReachabilityStore.Row;
import school.policydesk.preflight.ReachabilityStore.State;
import school.policydesk.routing.RoutingDesk;

/**
 * Finds out every week, before a report depends on it, whether everybody on a ladder can be written to. Whoever can't is looked
 * at again each day, and an alarm is raised each hour, until they can or are on no ladder any more. They notice nothing. Time is
 * the injected clock's, so a test steps it and calls {@link #runDue()}. Safe for use by several replicas.
 */
@Component
public class ReachabilityDesk {

    private static final Logger log = LoggerFactory.getLogger(ReachabilityDesk.class);
    private static final Duration EVERY = Duration.ofDays(7);
    private static final Duration WHILE_NOT_REACHED = Duration.ofDays(1);
    private static final Duration WHILE_UNSURE = Duration.ofHours(1);
    /** Teams may be away for a night; a check that could not be made for longer counts as one that failed. */
    private static final Duration UNSURE_FOR_TOO_LONG = Duration.ofDays(1);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration ALARM_EVERY = Duration.ofHours(1);

    private final ReachabilityStore store;
    private final Directories directories;
    private final RoutingDesk routing;
    private final Doorbell doorbell;
    private final Clock clock;
    private final AtomicLong unreachable;
    private Instant nextAlarm = Instant.MIN;

    ReachabilityDesk(ReachabilityStore store, Directories directories, RoutingDesk routing, Doorbell doorbell, MeterRegistry meters, Clock clock) {
        this.store = store;
        this.directories = directories;
        this.routing = routing;
        this.doorbell = doorbell;
        this.clock = clock;
        this.unreachable = meters.gauge("policydesk.recipients.unreachable", new AtomicLong());
    }

    /** Looks at whoever is due; returns at how many. */
    public synchronized int runDue() {
        int looked = 0;
        for (var school : directories.all()) {
            if (!school.isSample()) {
                looked += run(school);
            }
        }
        alarm(unreachable());
        return looked;
    }

    /** How many people on the ladders can't be written to, as far as was found out. */
    public long unreachable() {
        return directories.all().stream().flatMap(school -> store.all(school.school()).stream()).filter(this::isUnreachable).count();
    }

    private int run(StaffDirectory school) {
        var now = clock.instant();
        var recipients = routing.recipients(school.school()).stream().map(Person::id).collect(Collectors.toSet());
        List<Row> known = store.all(school.school());
        known.stream().filter(row -> !recipients.contains(row.person())).forEach(store::forget);
        var people = known.stream().map(Row::person).collect(Collectors.toSet());
        recipients.stream().filter(person -> !people.contains(person)).forEach(person -> store.add(school.school(), person, now));
        int looked = 0;
        for (var row : store.all(school.school())) {
            if (!row.nextAt().isAfter(now) && store.claim(row, now, now.plus(LEASE))) {
                settle(row, doorbell.listen(row.person()), now);
                looked++;
            }
        }
        return looked;
    }

    private void settle(Row row, Doorbell.Answer answer, Instant now) {
        switch (answer) {
            case Doorbell.Answer.Reached reached -> store.settle(row, State.REACHED, "", now, now.plus(EVERY));
            case Doorbell.Answer.NotReached(var why) -> store.settle(row, State.NOT_REACHED, why, now, now.plus(WHILE_NOT_REACHED));
            // Whoever could not be reached before is not taken for better because Teams is away now
            case Doorbell.Answer.Unsure(var why) ->
                store.settle(row, row.state() == State.NOT_REACHED ? State.NOT_REACHED : State.UNSURE, why, now, now.plus(WHILE_UNSURE));
        }
    }

    private boolean isUnreachable(Row row) {
        return row.state() == State.NOT_REACHED || row.state() == State.UNSURE && row.since().plus(UNSURE_FOR_TOO_LONG).isBefore(clock.instant());
    }

    private void alarm(long count) {
        unreachable.set(count);
        if (count > 0 && !clock.instant().isBefore(nextAlarm)) {
            nextAlarm = clock.instant().plus(ALARM_EVERY);
            log.error("ALARM: {} people who are to receive reports can't be written to. 'java -jar policy-desk.jar check' says who; install the app for them.", count);
        }
    }
}
