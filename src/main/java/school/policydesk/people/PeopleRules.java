package school.policydesk.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import school.policydesk.school.YamlNode;

/** What must hold between the people of a school before any report may rely on them. */
final class PeopleRules {

    /** The roles without which some report would have nobody to go to. */
    static final List<Role> NEEDED =
            List.of(Role.HEADTEACHER, Role.SENIOR_LEADER, Role.NAMED_PERSON, Role.CHAIR_OF_GOVERNORS);

    private final StaffDirectory directory;
    private final List<PersonEntry> entries;

    private PeopleRules(StaffDirectory directory, List<PersonEntry> entries) {
        this.directory = directory;
        this.entries = entries;
    }

    static void check(StaffDirectory directory, List<PersonEntry> entries, YamlNode yaml) {
        directory.missingRoles().stream().filter(role -> !directory.isGivenByGroup(role)).forEach(role -> yaml.at("people").fault(
                "Nobody has the role " + role.id() + " (" + role.label() + ")", "Add 'roles: [" + role.id() + "]' to whoever it is."));
        var rules = new PeopleRules(directory, entries);
        rules.checkRelationsToThemselves();
        rules.checkLineManagerCycles();
    }

    private void checkRelationsToThemselves() {
        for (var person : directory.everybody()) {
            if (isThemselves(person, person.lineManager())) {
                at(person, "lineManager", person.name() + " manages themselves", "Write who their line manager is, or leave the line out.");
            }
            if (isThemselves(person, person.deputy())) {
                at(person, "deputy", person.name() + " stands in for themselves", "Write who stands in for them, or leave the line out.");
            }
        }
    }

    private static boolean isThemselves(Person person, Optional<StaffId> other) {
        return other.filter(person.id()::equals).isPresent();
    }

    /** Each cycle is reported once, where its first person by name stands. */
    private void checkLineManagerCycles() {
        var reported = new HashSet<StaffId>();
        for (var person : directory.everybody()) {
            var cycle = lineAbove(person);
            if (cycle.size() > 1 && cycle.stream().map(Person::id).noneMatch(reported::contains)) {
                var names = cycle.stream().map(Person::name).toList();
                at(person, "lineManager", "These people manage one another in a circle: " + String.join(", ", names),
                        "Leave out the line manager of whoever has none.");
                cycle.forEach(member -> reported.add(member.id()));
            }
        }
    }

    /** The people from this person upwards if that leads back to them; empty otherwise. */
    private List<Person> lineAbove(Person person) {
        var line = new ArrayList<Person>();
        Set<StaffId> seen = new HashSet<>();
        var at = Optional.of(person);
        while (at.isPresent() && seen.add(at.get().id())) {
            line.add(at.get());
            at = directory.lineManagerOf(at.get().id());
        }
        return at.filter(person::equals).isPresent() ? line : List.of();
    }

    private void at(Person person, String key, String what, String mend) {
        PersonEntry.of(person, entries).getLast().yaml().at(key).fault(what, mend);
    }
}
