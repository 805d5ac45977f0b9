package school.policydesk.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import school.policydesk.people.Person.Absence;
import school.policydesk.school.DateRange;
import school.policydesk.school.YamlNode;

/** One person as they stand in {@code people.yml}: the place, and what can be read from it. */
record PersonEntry(YamlNode yaml, Optional<StaffId> id, String name) {

    PersonEntry(YamlNode yaml) {
        this(yaml, readId(yaml), yaml.required("name"));
        yaml.allowOnly("id", "name", "roles", "lineManager", "deputy", "away", "conflicts", "school");
    }

    /** Empty if the entry has no usable id; the fault has been noted by then. */
    Optional<Person> person(References references) {
        var lineManager = references.one(yaml.at("lineManager"));
        var deputy = references.one(yaml.at("deputy"));
        var absences = yaml.at("away").items().stream().map(DateRange::readOpen).flatMap(Optional::stream)
                .map(range -> new Absence(range.from(), range.until())).toList();
        var conflicts = references.all(yaml.at("conflicts"));
        var roles = roles();
        return id.map(known -> new Person(known, name, roles, lineManager, deputy, absences, conflicts));
    }

    private static Optional<StaffId> readId(YamlNode yaml) {
        String id = yaml.required("id");
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(new StaffId(id));
        } catch (IllegalArgumentException e) {
            yaml.at("id").fault("This is not an object id", "Copy the person's object id from Microsoft Entra, 36 characters long.");
            return Optional.empty();
        }
    }

    private Set<Role> roles() {
        var roles = Role.readAll(yaml.at("roles"));
        return roles.isEmpty() ? Set.of(Role.STAFF) : roles;
    }

    /** Whether this is where that person is listed. */
    boolean isFor(Person person) {
        return id.filter(person.id()::equals).isPresent();
    }

    /** All the places of one file that list a person: two where an id is doubled. */
    static List<PersonEntry> of(Person person, List<PersonEntry> entries) {
        return entries.stream().filter(entry -> entry.isFor(person)).toList();
    }
}
