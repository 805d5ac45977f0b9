package school.policydesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import school.policydesk.school.School;
import school.policydesk.school.SchoolId;
import school.policydesk.school.Schools;

/** Tests for {@link Membership}: by tenant and staff list, and to no school on any doubt. */
class MembershipTests {

    private static final String NORTH = "11111111-2222-3333-4444-555555555555";
    private static final String SOUTH = "77777777-2222-3333-4444-555555555555";
    private static final SchoolId ASH = new SchoolId("ash");
    private static final SchoolId ELM = new SchoolId("elm");
    private static final SchoolId OAK = new SchoolId("oak");
    private static final StaffId OF_ASH = id(1);
    private static final StaffId OF_ELM = id(2);
    private static final StaffId OF_BOTH = id(3);
    private static final StaffId UNLISTED = id(4);

    private final Directories directories = new Directories(List.of(directory(ASH, OF_ASH, OF_BOTH), directory(ELM, OF_ELM, OF_BOTH), directory(OAK, OF_ASH)));
    private final Membership membership = membership(Map.of(OF_BOTH, ELM));

    @Test
    void isWhereTheyAreListed() {
        assertThat(membership.home(NORTH, OF_ASH)).contains(ASH);
        assertThat(membership.home(NORTH.toUpperCase(java.util.Locale.ROOT), OF_ELM)).contains(ELM);
        assertThat(membership.all(NORTH, OF_ASH)).containsExactly(ASH);
    }

    @Test
    void theTenantCountsAsMuchAsTheId() {
        assertThat(membership.home(SOUTH, OF_ASH)).contains(OAK);
        assertThat(membership.all(SOUTH, OF_ASH)).containsExactly(OAK);
        assertThat(membership.all("99999999-2222-3333-4444-555555555555", OF_ASH)).isEmpty();
    }

    @Test
    void ofTwoTheOneThatTheySayIsTheirs() {
        assertThat(membership.home(NORTH, OF_BOTH)).contains(ELM);
        assertThat(membership.all(NORTH, OF_BOTH)).containsExactly(ELM, ASH);
        assertThat(membership(Map.of()).home(NORTH, OF_BOTH)).as("not said").isEmpty();
        assertThat(membership(Map.of(OF_BOTH, OAK)).all(NORTH, OF_BOTH)).as("said to be where they are not").isEmpty();
    }

    @Test
    void whoIsListedNowhereIsOfTheirTenantsOnlySchool() {
        assertThat(membership.home(SOUTH, UNLISTED)).contains(OAK);
        assertThat(membership.home(NORTH, UNLISTED)).as("one of two").isEmpty();
    }

    @Test
    void aSchoolOnItsOwnIsEverybodys() {
        var alone = new Membership(new Schools(List.of(new School(ASH, "Ash", "ASH", ZoneId.of("Europe/London")))), new Directories(List.of(directory(ASH, OF_ASH))), Map.of());
        assertThat(alone.home(NORTH, OF_ASH)).contains(ASH);
        assertThat(alone.home(SOUTH, UNLISTED)).contains(ASH);
    }

    @Test
    void aLeaverIsOfNoSchoolAtOnce() {
        directories.replace(directory(ASH, OF_BOTH));
        assertThat(membership.home(NORTH, OF_ASH)).isEmpty();
    }

    private Membership membership(Map<StaffId, SchoolId> homes) {
        return new Membership(new Schools(List.of(school(ASH, NORTH), school(ELM, NORTH), school(OAK, SOUTH))), directories, homes);
    }

    private static School school(SchoolId id, String tenant) {
        return new School(id, id.value(), id.value().toUpperCase(java.util.Locale.ROOT), ZoneId.of("Europe/London"), Set.of(tenant));
    }

    private static StaffDirectory directory(SchoolId school, StaffId... people) {
        return new StaffDirectory(school, false, Stream.of(people)
                .map(person -> new Person(person, "Somebody", Set.of(Role.STAFF), Optional.empty(), Optional.empty(), List.of(), Set.of())).toList());
    }

    private static StaffId id(int number) {
        return new StaffId("00000000-0000-4000-8000-%012d".formatted(number));
    }
}
