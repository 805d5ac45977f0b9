package school.policydesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policydesk.school.Fault;
import school.policydesk.school.Faults;
import school.policydesk.school.School;
import school.policydesk.school.SchoolFolder;
import school.policydesk.school.SchoolId;

/** Tests for {@link PeopleFile}: what a complete file gives, and that each mistake is named where it stands. */
class PeopleFileTests {

    private static final School SCHOOL = new School(new SchoolId("low-ash"), "Low Ash", "LA", ZoneId.of("Europe/London"));
    private static final String GOOD = """
            sample: false
            people:
              - id: 00000000-0000-4000-8000-000000000001
                name: Head
                roles: [headteacher]
                deputy: Deputy
              - id: 00000000-0000-4000-8000-000000000002
                name: Deputy
                roles: [deputy-headteacher, senior-leader]
                lineManager: Head
                away: [{from: 2027-01-05, until: 2027-01-09}]
              - id: 00000000-0000-4000-8000-000000000003
                name: Lead
                roles: [named-person]
                lineManager: 00000000-0000-4000-8000-000000000002
                conflicts: [Teacher]
              - id: 00000000-0000-4000-8000-000000000004
                name: Chair
                roles: [chair-of-governors]
              - id: 00000000-0000-4000-8000-000000000005
                name: Teacher
                lineManager: Deputy
            """;

    @TempDir
    private Path folder;

    private final Faults faults = new Faults();

    @Test
    void aGroupOfTheTenantCanGiveARoleThatNobodyHereHas() {
        var directory = read(GOOD.replace("    roles: [named-person]\n", "") + """
                groups:
                  - id: 00000000-0000-4000-8000-0000000000AA
                    name: Safeguarding team
                    roles: [named-person]
                """);

        assertThat(faults.found()).isEmpty();
        assertThat(directory.listed().groups()).containsOnlyKeys("00000000-0000-4000-8000-0000000000aa");
        assertThat(directory.missingRoles()).as("until the tenant says who is in it").containsExactly(Role.NAMED_PERSON);
    }

    @Test
    void aGroupThatCantBeMeantIsNamedWhereItStands() {
        read(GOOD + """
                groups:
                  - {id: everybody, roles: [staff]}
                  - {id: 00000000-0000-4000-8000-0000000000aa, roles: [boss]}
                  - {id: 00000000-0000-4000-8000-0000000000aa}
                  - {roles: [staff]}
                """);

        assertThat(faults.found()).extracting(Fault::what).containsExactlyInAnyOrder("This is not an object id", "There is no role 'boss'", "This group stands here twice",
                "'id' is missing");
    }

    @Test
    void readsPeopleWithRolesRelationsAndAbsences() {
        var directory = read(GOOD);

        assertThat(faults.found()).isEmpty();
        assertThat(directory.isSample()).isFalse();
        assertThat(person(directory, "Head").deputy()).contains(person(directory, "Deputy").id());
        assertThat(person(directory, "Teacher").roles()).containsExactly(Role.STAFF);
        assertThat(directory.lineManagerOf(person(directory, "Lead").id())).contains(person(directory, "Deputy"));
        assertThat(person(directory, "Deputy").isAwayOn(LocalDate.of(2027, 1, 9))).isTrue();
        assertThat(person(directory, "Deputy").isAwayOn(LocalDate.of(2027, 1, 10))).isFalse();
        assertThat(directory.circleOf(person(directory, "Teacher").id()))
                .containsExactlyInAnyOrder(person(directory, "Teacher").id(), person(directory, "Lead").id());
    }

    @Test
    void anAbsenceWithoutAnEndLastsUntilFurtherNotice() {
        var directory = read(GOOD.replace(", until: 2027-01-09", ""));

        assertThat(faults.found()).isEmpty();
        assertThat(person(directory, "Deputy").isAwayOn(LocalDate.of(2099, 1, 1))).isTrue();
    }

    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            roles: [named-person]                     | roles: [named-persons]          | 14 | There is no role 'named-persons'
            lineManager: Head                         | lineManager: Heed               | 10 | Nobody here has the id or name 'Heed'
            deputy: Deputy                            | deputy: Debuty                  |  6 | Nobody here has the id or name 'Debuty'
            conflicts: [Teacher]                      | conflicts: [Teachers]           | 16 | Nobody here has the id or name 'Teachers'
            lineManager: Head                         | lineManager: 00000000-0000-4000-8000-00000000000a | 10 | Nobody here has the id
            -000000000005                             | -000000000004                   | 20 | This id belongs to somebody above
            -000000000005                             | -x                              | 20 | This is not an object id
            lineManager: Head                         | lineManager: Deputy             | 10 | Deputy manages themselves
            deputy: Deputy                            | deputy: Head                    |  6 | Head stands in for themselves
            deputy: Deputy                            | lineManager: Teacher            | 10 | These people manage one another in a circle: Deputy, Head, Teacher
            roles: [headteacher]                      | roles: [staff]                  |  3 | Nobody has the role headteacher
            roles: [named-person]                     | roles: [staff]                  |  3 | Nobody has the role named-person
            roles: [chair-of-governors]               | roles: [staff]                  |  3 | Nobody has the role chair-of-governors
            roles: [deputy-headteacher, senior-leader]| roles: [deputy-headteacher]     |  3 | Nobody has the role senior-leader
            from: 2027-01-05                          | from: 2027-01-32                | 11 | This is not a date
            from: 2027-01-05                          | from: 5 January                 | 11 | This is not a date
            from: 2027-01-05                          | from: 2027-02-05                | 11 | This ends before it begins
            from: 2027-01-05,                         |                                 | 11 | 'from' is missing
            name: Teacher                             | nickname: Teacher               | 21 | 'nickname' is not known here
            name: Teacher                             | phone: 1                        | 20 | 'name' is missing
            sample: false                             | sample: no                      |  1 | 'sample' is neither true nor false
            """)
    void namesTheMistake(String text, String instead, int line, String what) {
        read(GOOD.replace(text, instead == null ? "" : instead));

        assertThat(faults.found()).anySatisfy(fault -> {
            assertThat(fault.toString()).startsWith("people.yml:" + line + ": " + what);
            assertThat(fault.mend()).isNotBlank();
        });
    }

    @Test
    void aNameThatTwoPeopleHaveMeansNeither() {
        read(GOOD.replace("name: Chair", "name: Deputy"));

        assertThat(faults.found()).extracting(Fault::line).contains(6, 22);
        assertThat(faults.found()).extracting(Fault::what).contains("More than one person is called 'Deputy'");
    }

    @Test
    void namesEveryMistakeAtOnce() {
        read(GOOD.replace("roles: [named-person]", "roles: [cook]").replace("2027-01-05", "soon").replace("deputy: Deputy", "deputy: X"));

        assertThat(faults.found()).hasSize(4);
    }

    @Test
    void aCircleOfLineManagersIsNamedOnce() {
        read(GOOD.replace("deputy: Deputy", "lineManager: Deputy"));

        assertThat(faults.found()).hasSize(1);
    }

    @Test
    void theBuiltInPeopleAreComplete() {
        var directory = PeopleFile.read(SchoolFolder.builtIn(), SCHOOL, faults);

        assertThat(faults.found()).isEmpty();
        assertThat(directory.isSample()).isTrue();
        assertThat(directory.everybody()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(directory.holders(Role.HEADTEACHER)).hasSize(2);
    }

    @Test
    void theDevelopersPeopleAreTheBuiltInOnesTakenForReal() throws IOException {
        var own = read(Files.readString(Path.of("src/test/resources/school/people.yml")));

        assertThat(faults.found()).isEmpty();
        assertThat(own.isSample()).isFalse();
        assertThat(Set.copyOf(own.everybody())).isEqualTo(Set.copyOf(PeopleFile.read(SchoolFolder.builtIn(), SCHOOL, faults).everybody()));
    }

    private StaffDirectory read(String people) {
        try {
            Files.writeString(folder.resolve(PeopleFile.NAME), people);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return PeopleFile.read(SchoolFolder.at(folder), SCHOOL, faults);
    }

    private static Person person(StaffDirectory directory, String name) {
        List<Person> found = directory.everybody().stream().filter(person -> person.name().equals(name)).toList();
        return found.getFirst();
    }
}
