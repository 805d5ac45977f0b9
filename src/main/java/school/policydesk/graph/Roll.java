package school.policydesk.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import school.policydesk.people.Person;
import school.policydesk.people.Role;
import school.policydesk.people.StaffDirectory;
import school.policydesk.people.StaffId;

/**
 * A school's people by its own file and its tenant together. An account is needed in any case: whoever has none that is enabled
 * is not in the directory. The file's word on a name, a line manager, a deputy goes before the tenant's; a role is given by
 * either.
 */
final class Roll {

    private Roll() {}

    /** By the groups as they are; by those of the last complete time where otherwise a role that is needed would be nobody's. */
    static StaffDirectory of(StaffDirectory school, Tenant tenant) {
        var now = school.withPeople(people(school.listed(), tenant, tenant.groups()));
        if (now.missingRoles().isEmpty()) {
            return now;
        }
        var before = school.withPeople(people(school.listed(), tenant, tenant.complete()));
        return before.missingRoles().size() < now.missingRoles().size() ? before : now;
    }

    /** Roles that nobody would hold by the groups as they are. */
    static List<Role> missing(StaffDirectory school, Tenant tenant) {
        return school.withPeople(people(school.listed(), tenant, tenant.groups())).missingRoles();
    }

    private static List<Person> people(StaffDirectory.Listed listed, Tenant tenant, Map<String, Set<String>> members) {
        var people = new ArrayList<Person>();
        for (var person : listed.people()) {
            enabled(tenant, person.id().value()).ifPresent(account -> people.add(new Person(person.id(), person.name(),
                    roles(person.roles(), rolesOf(account, listed, members)), person.lineManager().or(() -> manager(account)),
                    person.deputy(), person.absences(), person.conflicts())));
        }
        var listedIds = new HashSet<>(listed.people().stream().map(person -> person.id().value()).toList());
        var others = new LinkedHashSet<String>();
        listed.groups().keySet().stream().sorted().forEach(group -> others.addAll(members.getOrDefault(group, Set.of()).stream().sorted().toList()));
        others.stream().filter(id -> !listedIds.contains(id)).flatMap(id -> enabled(tenant, id).stream()).forEach(account -> people.add(
                new Person(new StaffId(account.id()), account.name(), rolesOf(account, listed, members), manager(account), Optional.empty(), List.of(), Set.of())));
        return people;
    }

    private static Optional<Account> enabled(Tenant tenant, String id) {
        return tenant.account(id).filter(Account::enabled);
    }

    private static Optional<StaffId> manager(Account account) {
        return Optional.of(account.manager()).filter(id -> !id.isEmpty() && !id.equals(account.id())).map(StaffId::new);
    }

    private static Set<Role> rolesOf(Account account, StaffDirectory.Listed listed, Map<String, Set<String>> members) {
        var roles = new HashSet<Role>();
        listed.groups().forEach((group, given) -> {
            if (members.getOrDefault(group, Set.of()).contains(account.id())) {
                roles.addAll(given);
            }
        });
        return roles;
    }

    private static Set<Role> roles(Set<Role> byFile, Set<Role> byGroup) {
        var roles = new HashSet<>(byFile);
        roles.addAll(byGroup);
        return roles;
    }
}
