package school.policydesk.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A member of staff or of the governing body as the directory has them.
 *
 * @param name as shown to colleagues
 * @param lineManager whom clauses 6.14, 6.15 and 10.1 send them to
 * @param deputy who stands in while they are away
 * @param conflicts with whom the school says they may not deal, and who may not deal with them (relatives, for instance)
 */
public record Person(
        StaffId id,
        String name,
        Set<Role> roles,
        Optional<StaffId> lineManager,
        Optional<StaffId> deputy,
        List<Absence> absences,
        Set<StaffId> conflicts) {

    public Person {
        roles = Set.copyOf(roles);
        absences = List.copyOf(absences);
        conflicts = Set.copyOf(conflicts);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAwayOn(LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.covers(day));
    }

    Person alsoAway(Absence absence) {
        var all = new ArrayList<>(absences);
        all.add(absence);
        return new Person(id, name, roles, lineManager, deputy, all, conflicts);
    }

    /** Away from and until, both days included, by the school's own calendar date. */
    public record Absence(LocalDate from, LocalDate until) {

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }
}
