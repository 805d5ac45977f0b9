package school.policydesk.routing;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import school.policydesk.school.SchoolId;

/** All schools' routing; a table is replaced as a whole when its file changes. Safe for use by many threads. */
public final class RoutingTables {

    private final Map<SchoolId, RoutingTable> current = new ConcurrentHashMap<>();

    public RoutingTables(Collection<RoutingTable> tables) {
        tables.forEach(this::replace);
    }

    /** @throws IllegalStateException if no such school has been loaded */
    public RoutingTable of(SchoolId school) {
        return Optional.ofNullable(current.get(school)).orElseThrow(() -> new IllegalStateException("No routing for the school " + school));
    }

    /** From now on this is the school's routing. */
    public void replace(RoutingTable table) {
        current.put(table.school(), table);
    }
}
