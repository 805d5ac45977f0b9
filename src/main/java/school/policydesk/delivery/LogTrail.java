package school.policydesk.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.MDC;

/**
 * What the log lines of this thread belong to, until it is closed: which activity from Teams they go back to, and which case and
 * obligation they are about. Opaque ids, nothing of what anybody wrote. An obligation keeps its activity's mark in the database, so
 * that what falls due days later, on another replica, still carries it.
 */
public final class LogTrail implements AutoCloseable {

    private static final String TRACE = "trace";
    private static final String CASE = "case";
    private static final String OBLIGATION = "obligation";

    private final List<MDC.MDCCloseable> marks = new ArrayList<>();

    private LogTrail() {}

    /** @param trace the mark of an activity that has just come in */
    public static LogTrail begin(String trace) {
        return new LogTrail().with(TRACE, trace);
    }

    static LogTrail of(Obligation obligation) {
        return begin(obligation.trace()).with(CASE, obligation.caseId().value().toString()).with(OBLIGATION, obligation.id().toString());
    }

    /** The mark of the activity that this thread works for; empty if it works for none. */
    static String trace() {
        return Optional.ofNullable(MDC.get(TRACE)).orElse("");
    }

    private LogTrail with(String name, String value) {
        if (!value.isEmpty()) {
            marks.add(MDC.putCloseable(name, value));
        }
        return this;
    }

    @Override
    public void close() {
        marks.forEach(MDC.MDCCloseable::close);
    }
}
