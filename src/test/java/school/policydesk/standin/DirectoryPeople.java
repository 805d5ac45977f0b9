package school.policydesk.standin;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;
import school.policydesk.people.Person;
import school.policydesk.people.Role;
import school.policydesk.people.StaffDirectory;

/** The people of a school's directory, as it was at start. */
final class DirectoryPeople implements StandInPeople {

    /** Those who ask and report come first, those whom it reaches after them. */
    private static final List<Role> ORDER = List.of(Role.STAFF, Role.SENIOR_LEADER, Role.BEHAVIOUR_LEAD,
            Role.DEPUTY_HEADTEACHER, Role.HEADTEACHER, Role.NAMED_PERSON, Role.CHAIR_OF_GOVERNORS);

    private final List<StandInPerson> people;

    DirectoryPeople(StaffDirectory directory) {
        people = directory.everybody().stream()
                .sorted(Comparator.comparingInt(DirectoryPeople::rank).thenComparing(Person::name))
                .map(person -> new StandInPerson(person.id().value(), person.name(), roles(person)))
                .toList();
    }

    @Override
    public List<StandInPerson> all() {
        return people;
    }

    private static int rank(Person person) {
        return person.roles().stream().mapToInt(ORDER::indexOf).max().orElse(0);
    }

    private static String roles(Person person) {
        var labels = person.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", "));
        return StringUtils.capitalize(labels);
    }
}
