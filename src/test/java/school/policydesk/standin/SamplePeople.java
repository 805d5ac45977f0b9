package school.policydesk.standin;

import java.util.List;

/** People for as long as no directory names others. */
final class SamplePeople implements StandInPeople {

    private static final List<StandInPerson> PEOPLE = List.of(
            person(1, "Class teacher 1", "Member of staff"),
            person(2, "Teaching assistant 1", "Member of staff"),
            person(3, "Line manager 1", "Senior leader"),
            person(4, "Deputy headteacher 1", "Deputy headteacher"),
            person(5, "Co-headteacher 1", "Headteacher"),
            person(6, "Co-headteacher 2", "Headteacher"),
            person(7, "Safeguarding lead 1", "Named Person"),
            person(8, "Chair of governors 1", "Chair of governors"));

    @Override
    public List<StandInPerson> all() {
        return PEOPLE;
    }

    private static StandInPerson person(int number, String name, String role) {
        return new StandInPerson("00000000-0000-4000-8000-%012d".formatted(number), name, role);
    }
}
