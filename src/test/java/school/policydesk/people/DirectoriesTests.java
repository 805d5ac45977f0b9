package school.policydesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.policydesk.school.SchoolId;

/** Tests for {@link Directories}. */
class DirectoriesTests {

    private static final SchoolId LOW_ASH = new SchoolId("low-ash");
    private static final SchoolId HIGH_OAK = new SchoolId("high-oak");
    private static final StaffId TEACHER = new StaffId("00000000-0000-4000-8000-000000000001");
    private static final StaffId VISITOR = new StaffId("00000000-0000-4000-8000-000000000002");

    private final Directories directories = new Directories(List.of(directory(LOW_ASH, true, TEACHER), directory(HIGH_OAK, false, VISITOR)));

    @Test
    void whoIsListedElsewhereIsNoneOfThisSchool() {
        assertThat(directories.mayBeOf(LOW_ASH, TEACHER)).isTrue();
        assertThat(directories.mayBeOf(LOW_ASH, VISITOR)).isFalse();
        assertThat(directories.mayBeOf(LOW_ASH, new StaffId("00000000-0000-4000-8000-000000000003"))).isTrue();
    }

    @Test
    void takesReportsOnlyWhereThePeopleAreReal() {
        assertThat(directories.takesReports(LOW_ASH)).isFalse();
        assertThat(directories.takesReports(HIGH_OAK)).isTrue();
        assertThat(directories.takesReports(new SchoolId("elsewhere"))).isFalse();
    }

    @Test
    void aReplacedDirectoryHoldsAtOnceAndALeaverIsGone() {
        var before = directories.of(LOW_ASH);

        directories.replace(directory(LOW_ASH, false, VISITOR));

        assertThat(before.find(TEACHER)).isPresent();
        assertThat(directories.of(LOW_ASH).find(TEACHER)).isEmpty();
        assertThat(directories.takesReports(LOW_ASH)).isTrue();
        assertThat(directories.schools()).containsExactly(LOW_ASH, HIGH_OAK);
    }

    @Test
    void namesTheSchoolThatIsNotThere() {
        assertThatIllegalStateException().isThrownBy(() -> directories.of(new SchoolId("elsewhere"))).withMessageContaining("elsewhere");
    }

    private static StaffDirectory directory(SchoolId school, boolean sample, StaffId person) {
        return new StaffDirectory(school, sample, List.of(new Person(person, "Somebody", Set.of(Role.STAFF), Optional.empty(), Optional.empty(), List.of(), Set.of())));
    }
}
