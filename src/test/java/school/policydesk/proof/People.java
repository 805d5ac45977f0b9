package school.policydesk.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import school.policydesk.people.Directories;
import school.policydesk.people.Person;
import school.policydesk.people.StaffDirectory;
import school.policydesk.people.StaffId;

/** The school's people, called by name, as they can be edited while the program runs. */
final class People {

    static final String TEACHER = "Class teacher 1";
    static final String TEACHER_2 = "Class teacher 2";
    static final String HEAD_1 = "Co-headteacher 1";
    static final String HEAD_2 = "Co-headteacher 2";
    static final String DEPUTY = "Deputy headteacher";
    static final String BEHAVIOUR = "Behaviour lead";
    static final String SAFEGUARDING = "Safeguarding lead";
    static final String SAFEGUARDING_2 = "Deputy safeguarding lead";
    static final String KS1 = "Line manager (Key Stage 1 leader)";
    static final String KS2 = "Line manager (Key Stage 2 leader)";
    static final String OFFICE = "School office";
    static final String SITE = "Site manager";
    static final String CHAIR = "Chair of governors";

    private final Directories directories;
    private final StaffDirectory original;

    People(StaffDirectory original) {
        this.original = original;
        this.directories = new Directories(List.of(original));
    }

    Directories directories() {
        return directories;
    }

    StaffId id(String name) {
        return original.everybody().stream().filter(person -> person.name().equals(name)).map(Person::id).findFirst().orElseThrow();
    }

    String name(StaffId id) {
        return original.find(id).map(Person::name).orElseThrow();
    }

    List<Person> everybody() {
        return original.everybody();
    }

    void conflict(String name, String other) {
        edit(name, p -> Optional.of(new Person(p.id(), p.name(), p.roles(), p.lineManager(), p.deputy(), p.absences(), Set.of(id(other)))));
    }

    void leaves(String name) {
        edit(name, person -> Optional.empty());
    }

    void reset() {
        directories.replace(original);
    }

    private void edit(String name, Function<Person, Optional<Person>> change) {
        var now = directories.of(original.school());
        var people = new ArrayList<Person>();
        now.everybody().forEach(person -> (person.name().equals(name) ? change.apply(person) : Optional.of(person)).ifPresent(people::add));
        directories.replace(new StaffDirectory(original.school(), false, people));
    }
}
