package school.policydesk.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import school.policydesk.school.School;
import school.policydesk.school.SchoolId;
import school.policydesk.school.Schools;

/**
 * Which school somebody belongs to: by the tenant that Teams says they are in, and by the staff lists. On any doubt they belong to
 * none, because nothing of one school may be seen from another. Safe for use by many threads.
 */
public final class Membership {

    private final Schools schools;
    private final Directories directories;
    private final Map<StaffId, SchoolId> homes;

    /** @param homes of those who are listed at several schools, which one is theirs */
    public Membership(Schools schools, Directories directories, Map<StaffId, SchoolId> homes) {
        this.schools = schools;
        this.directories = directories;
        this.homes = Map.copyOf(homes);
    }

    /**
     * The school that answers this person and takes their reports: where they are listed; for somebody who is listed nowhere, the
     * only school of their tenant.
     */
    public Optional<SchoolId> home(String tenant, StaffId person) {
        var possible = schools.in(tenant).stream().map(School::id).toList();
        var listed = possible.stream().filter(school -> directories.of(school).find(person).isPresent()).toList();
        return switch (listed.size()) {
            case 0 -> possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
            case 1 -> Optional.of(listed.getFirst());
            default -> Optional.ofNullable(homes.get(person)).filter(listed::contains);
        };
    }

    /** Every school whose cases they may be given: their own first, then those that list them too. */
    public List<SchoolId> all(String tenant, StaffId person) {
        return home(tenant, person).stream().flatMap(home -> Stream.concat(Stream.of(home), others(tenant, person, home))).toList();
    }

    private Stream<SchoolId> others(String tenant, StaffId person, SchoolId home) {
        return schools.in(tenant).stream().map(School::id)
                .filter(school -> !school.equals(home) && directories.of(school).find(person).isPresent());
    }
}
