package school.policydesk.graph;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import school.policydesk.people.Directories;

/** Refuses files that need Graph where it is off: the roles that they give by group would be nobody's. */
@Component
@ConditionalOnBooleanProperty(name = "graph.enabled", havingValue = false, matchIfMissing = true)
class NoGraph {

    /** @throws TenantUnread if groups are mapped to roles */
    NoGraph(Directories directories) {
        if (directories.all().stream().anyMatch(directory -> !directory.listed().groups().isEmpty())) {
            throw new TenantUnread("people.yml gives roles to groups of the tenant, but GRAPH_ENABLED is not true: nobody would have them.");
        }
    }
}
