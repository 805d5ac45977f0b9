package school.policydesk.graph;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import school.policydesk.people.Directories;

/**
 * Keeps the schools' directories as the tenant has them: a few minutes after an account is disabled or deleted its owner is a
 * stranger. While Graph is away the last good state holds, and after a day an alarm is raised. Time is the injected clock's, so a
 * test steps it and calls {@link #runDue()}. Each replica keeps its own.
 */
@Component
@ConditionalOnBooleanProperty("graph.enabled")
public class TenantDesk {

    private static final Logger log = LoggerFactory.getLogger(TenantDesk.class);
    static final Duration TOO_OLD = Duration.ofDays(1);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);
    private static final Duration ALARM_EVERY = Duration.ofHours(1);

    private final TenantReader reader;
    private final TenantStore store;
    private final AppInstaller installer;
    private final Directories directories;
    private final GraphSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;
    private volatile Tenant tenant = Tenant.UNREAD;
    private volatile Optional<String> fault = Optional.empty();
    private Instant next = Instant.MIN;
    private Instant nextAlarm = Instant.MIN;

    TenantDesk(GraphAccess access, GraphSettings settings, TenantStore store, AppInstaller installer, Directories directories, MeterRegistry meters, Clock clock) {
        this.reader = new TenantReader(new GraphClient(access, settings));
        this.settings = settings;
        this.store = store;
        this.installer = installer;
        this.directories = directories;
        this.meters = meters;
        this.clock = clock;
    }

    /** @throws TenantUnread if nothing is known of the tenant and nothing can be learned: everybody or nobody would be let in */
    @PostConstruct
    void open() {
        if (directories.all().stream().allMatch(directory -> directory.isSample())) {
            throw new TenantUnread("GRAPH_ENABLED is true, but people.yml holds the made-up sample people: SCHOOL_DIR needs your school's own.");
        }
        if (mapped().size() > GroupsReader.MOST) {
            throw new TenantUnread("people.yml maps " + mapped().size() + " groups; Microsoft Graph follows at most " + GroupsReader.MOST + " of them.");
        }
        tenant = store.read();
        if (tenant.isRead()) {
            directories.layOver(school -> Roll.of(school, tenant));
        } else {
            read();
        }
        if (!tenant.isRead()) {
            throw new TenantUnread("The school's tenant could not be read by Microsoft Graph: " + fault.orElse("nothing came back") + ".");
        }
    }

    /** Asks for changes if it is time, or if a file names somebody new; returns whether it asked. */
    public synchronized boolean runDue() {
        boolean somebodyNew = fault.isEmpty() && !listed().stream().allMatch(id -> tenant.absent().contains(id) || tenant.account(id).isPresent());
        if (clock.instant().isBefore(next) && !somebodyNew) {
            return false;
        }
        read();
        installer.install(staff());
        return true;
    }

    /** Asks for changes now; empty if all went well, otherwise what to mend. */
    public synchronized Optional<String> read() {
        var now = clock.instant();
        var round = reader.read(tenant, listed(), mapped(), now);
        fault = round.fault().map(GraphAnswer.Fault::what);
        next = now.plus(fault.isEmpty() ? settings.every() : round.retryAfter().orElse(TRY_AGAIN));
        adopt(round.tenant(), now);
        meters.counter("policydesk.tenant.reads", "outcome", fault.isEmpty() ? "Read" : "Failed").increment();
        fault.ifPresent(what -> complain(what, now));
        return fault;
    }

    /** How long ago all of the tenant was known. */
    public Duration age() {
        return Duration.between(tenant.takenAt(), clock.instant());
    }

    /** What the last round failed at. */
    public Optional<String> fault() {
        return fault;
    }

    /** How many people listed in a school's file have no account, or a disabled one. */
    public long listedWithoutAccount() {
        return listed().stream().filter(id -> tenant.account(id).filter(Account::enabled).isEmpty()).count();
    }

    private void adopt(Tenant read, Instant now) {
        var missing = directories.all().stream().flatMap(school -> Roll.missing(school, read).stream()).distinct().toList();
        tenant = missing.isEmpty() && fault.isEmpty() ? read.with(now, read.groups()) : read;
        if (!tenant.isRead()) {
            return;
        }
        store.write(tenant);
        directories.layOver(school -> Roll.of(school, tenant));
        if (!missing.isEmpty()) {
            log.error("ALARM: by the tenant nobody has the role {}; whoever had it by a group and still has an account keeps it. "
                    + "Put somebody into the group, or into people.yml.", missing.stream().map(role -> role.id()).collect(Collectors.joining(", ")));
        }
    }

    private void complain(String what, Instant now) {
        log.warn("The tenant could not be read; what was known {} ago still holds: {}", tenant.isRead() ? age() : "never", what);
        if (tenant.isRead() && age().compareTo(TOO_OLD) > 0 && !now.isBefore(nextAlarm)) {
            nextAlarm = now.plus(ALARM_EVERY);
            log.error("ALARM: the directory is {} old. Whoever has left since is still let in. {}", age(), what);
        }
    }

    private Set<String> listed() {
        return directories.all().stream().flatMap(school -> school.listed().people().stream()).map(person -> person.id().value()).collect(Collectors.toSet());
    }

    private Set<String> mapped() {
        return directories.all().stream().flatMap(school -> school.listed().groups().keySet().stream()).collect(Collectors.toSet());
    }

    private List<String> staff() {
        return directories.all().stream().flatMap(school -> school.everybody().stream()).map(person -> person.id().value()).distinct().toList();
    }
}
