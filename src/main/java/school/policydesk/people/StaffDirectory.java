package school.policydesk.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import school.policydesk.people.Person.Absence;
import school.policydesk.school.SchoolId;

/** Everybody at one school, at one moment. Immutable; safe for use by many threads. */
public final class StaffDirectory {

    private final SchoolId school;
    private final boolean sample;
    private final Map<StaffId, Person> people = new LinkedHashMap<>();

    private final Listed listed;

    /** As the directory's own source has them, without what they told the bot. */
    private final List<Person> filed;

    private final Map<StaffId, Absence> told;

    /**
     * What the school's file says.
     *
     * @param groups the roles that a group of the school's tenant gives to its members, by the group's object id
     */
    public record Listed(List<Person> people, Map<String, Set<Role>> groups) {

        public Listed {
            people = List.copyOf(people);
            groups = Map.copyOf(groups);
        }
    }

    public StaffDirectory(SchoolId school, boolean sample, Collection<Person> people) {
        this(school, sample, new Listed(List.copyOf(people), Map.of()));
    }

    StaffDirectory(SchoolId school, boolean sample, Listed listed) {
        this(school, sample, listed, listed.people(), Map.of());
    }

    private StaffDirectory(SchoolId school, boolean sample, Listed listed, List<Person> filed, Map<StaffId, Absence> told) {
        this.school = school;
        this.sample = sample;
        this.listed = listed;
        this.filed = filed;
        this.told = Map.copyOf(told);
        filed.forEach(person -> people.put(person.id(), told.containsKey(person.id()) ? person.alsoAway(told.get(person.id())) : person));
    }

    /** The same people, with the absences that they told the bot and no others but their source's. */
    StaffDirectory withTold(Map<StaffId, Absence> told) {
        return new StaffDirectory(school, sample, listed, filed, told);
    }

    /** Other people by the same file, such as those of them who still have an account; what they told the bot still holds. */
    public StaffDirectory withPeople(Collection<Person> people) {
        return new StaffDirectory(school, sample, listed, List.copyOf(people), told);
    }

    /** What the school's file says, whoever of them is in the directory. */
    public Listed listed() {
        return listed;
    }

    /** Roles without which some report would have nobody to go to, and that nobody holds. */
    public List<Role> missingRoles() {
        return PeopleRules.NEEDED.stream().filter(role -> holders(role).isEmpty()).toList();
    }

    /** Whether a group of the school's tenant, whose members no file knows, gives this role. */
    public boolean isGivenByGroup(Role role) {
        return listed.groups().values().stream().anyMatch(roles -> roles.contains(role));
    }

    public SchoolId school() {
        return school;
    }

    /** Whether these are made-up people: then questions are answered but no reports are taken. */
    public boolean isSample() {
        return sample;
    }

    public Optional<Person> find(StaffId id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Everybody, by name. */
    public List<Person> everybody() {
        return people.values().stream().sorted(Comparator.comparing(Person::name)).toList();
    }

    /** Who holds a role, in the order of the file. */
    public List<Person> holders(Role role) {
        return people.values().stream().filter(person -> person.is(role)).toList();
    }

    public Optional<Person> lineManagerOf(StaffId id) {
        return find(id).flatMap(Person::lineManager).flatMap(this::find);
    }

    /** The person and whoever the school lists with them, in either direction. */
    public Set<StaffId> circleOf(StaffId id) {
        var circle = new HashSet<StaffId>();
        circle.add(id);
        find(id).ifPresent(person -> circle.addAll(person.conflicts()));
        people.values().stream().filter(person -> person.conflicts().contains(id)).forEach(person -> circle.add(person.id()));
        return circle;
    }
}
