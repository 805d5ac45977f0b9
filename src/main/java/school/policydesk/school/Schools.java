package school.policydesk.school;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every school that this program serves, in the order in which their folders were read. Immutable. */
public record Schools(List<School> all) {

    public Schools {
        all = List.copyOf(all);
    }

    /** @throws IllegalStateException if there is no such school */
    public School of(SchoolId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No school " + id));
    }

    public Optional<School> find(SchoolId id) {
        return all.stream().filter(school -> school.id().equals(id)).findFirst();
    }

    public boolean isOne() {
        return all.size() == 1;
    }

    /** @throws IllegalStateException unless there is exactly one: whoever serves several has to say which */
    public School only() {
        if (!isOne()) {
            throw new IllegalStateException("Which school? There are "
                    + all.stream().map(school -> school.id().value()).collect(Collectors.joining(", ")));
        }
        return all.getFirst();
    }

    /**
     * The same school for all that share a tenant with this one: what Microsoft counts by tenant is counted by it. One that isn't
     * served is itself.
     */
    public SchoolId firstInTenantOf(SchoolId id) {
        var tenants = find(id).map(School::tenants).orElse(Set.of());
        return all.stream().filter(school -> tenants.stream().anyMatch(school::isIn)).findFirst().map(School::id).orElse(id);
    }

    /** The schools whose staff are in this tenant. */
    public List<School> in(String tenant) {
        return all.stream().filter(school -> school.isIn(tenant)).toList();
    }
}
