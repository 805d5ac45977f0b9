package school.policydesk.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.policydesk.people.Person;
import school.policydesk.people.Role;
import school.policydesk.people.StaffDirectory;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

class DirectoryPeopleTests {

    @Test
    void beginsWithWhoeverAsksAndReports() {
        var directory = new StaffDirectory(new SchoolId("low-ash"), true, List.of(
                person("Chair", Role.CHAIR_OF_GOVERNORS), person("Head", Role.HEADTEACHER),
                person("Deputy", Role.SENIOR_LEADER, Role.DEPUTY_HEADTEACHER), person("Teacher", Role.STAFF)));
        assertThat(new DirectoryPeople(directory).all()).extracting(StandInPerson::name, StandInPerson::role).containsExactly(
                tuple("Teacher", "Member of staff"),
                tuple("Deputy", "Deputy headteacher, senior leader"),
                tuple("Head", "Headteacher"),
                tuple("Chair", "Chair of governors"));
    }

    private static Person person(String name, Role... roles) {
        var id = new StaffId(UUID.nameUUIDFromBytes(name.getBytes()).toString());
        return new Person(id, name, Set.of(roles), Optional.empty(), Optional.empty(), List.of(), Set.of());
    }
}
