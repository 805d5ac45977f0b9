package school.policydesk.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import school.policydesk.school.SchoolId;

/**
 * The append-only trail. A changed, deleted, swapped or cut-off line is found by {@link #verify}.
 *
 * <p>Safe for use by many threads and replicas: a chain's head row is locked until the caller's transaction ends, so its
 * lines have one order. Eight chains a school keep that from making everybody wait for everybody.
 */
@Component
public class AuditTrail {

    private static final int CHAINS = 8;

    private final AuditStore store;
    private final Clock clock;

    AuditTrail(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The trail of a database without the rest of the program, to be read. */
    public static AuditTrail over(JdbcClient database) {
        return new AuditTrail(new AuditStore(database), Clock.systemUTC());
    }

    /** Must have been called once for a school before anything of it is recorded. */
    @Transactional
    public void open(SchoolId school) {
        IntStream.range(0, CHAINS).forEach(chain -> store.addMissingHead(school, chain));
    }

    /**
     * Adds a line in the caller's transaction: it is there exactly if what it records is.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException if there is no transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEvent event) {
        var head = store.lockedHead(event.school(), Math.floorMod(event.about().hashCode(), CHAINS));
        store.append(AuditLine.following(head, event, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** The last line of each chain, to be kept where nobody who can change the database can change it. */
    public List<AuditHead> heads() {
        return store.heads();
    }

    /** The hash that seals everything recorded about a case so far: its last line's. */
    public Optional<String> sealOf(String about) {
        return store.about(about).stream().reduce((first, second) -> second).map(AuditLine::hash);
    }

    /** Reads every chain. An empty list means that nothing has been changed, removed, swapped or cut off. */
    @Transactional(readOnly = true)
    public List<AuditFault> verify(List<AuditHead> exported) {
        var faults = new ArrayList<AuditFault>();
        for (var head : store.heads()) {
            var check = new ChainCheck(head, exported);
            store.read(head, check::next);
            check.end().ifPresent(faults::add);
        }
        exported.stream().filter(kept -> store.heads().stream().noneMatch(head -> head.school().equals(kept.school()) && head.chain() == kept.chain()))
                .map(kept -> new AuditFault(kept.school(), kept.chain(), kept.number(), "the whole chain is gone"))
                .forEach(faults::add);
        return faults;
    }
}
