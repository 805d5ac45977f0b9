package school.policydesk.standin;

import java.util.List;

/** People for as long as no directory names others. */
final class SamplePeople implements StandInPeople {

    private static final List<StandInPerson> PEOPLE = List.of(
            person(1, "Amina Clarke", "Class teacher"),
            person(2, "Tom Okafor", "Teaching assistant"),
            person(3, "Lena Marsh", "Line manager"),
            person(4, "David Price", "Deputy headteacher"),
            person(5, "Helen Grant", "Co-headteacher"),
            person(6, "Priya Nair", "Co-headteacher"),
            person(7, "Sam Whitaker", "Safeguarding lead"),
            person(8, "Carol Bennett", "Chair of governors"));

    @Override
    public List<StandInPerson> all() {
        return PEOPLE;
    }

    private static StandInPerson person(int number, String name, String role) {
        return new StandInPerson("00000000-0000-4000-8000-%012d".formatted(number), name, role);
    }
}
