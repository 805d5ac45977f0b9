package school.policydesk.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import school.policydesk.cases.CaseKind;
import school.policydesk.people.Person;
import school.policydesk.people.Person.Absence;
import school.policydesk.people.Role;
import school.policydesk.people.StaffDirectory;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/**
 * A few people, everything between them, and one case, in numbers: so small that millions can be tried. People are numbered
 * from 0, sets of people and of roles are bits, nobody is -1.
 *
 * @param roles for each person the bits of {@link Role}'s ordinals
 * @param conflicts for each person whom they list
 */
record RoleGraph(
        int[] roles, int[] deputies, int[] lineManagers, int[] conflicts, int away, CaseKind kind, int reporter, int subjects) {

    static final int MOST = 6;
    static final SchoolId SCHOOL = new SchoolId("low-ash");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final List<StaffId> IDS =
            IntStream.range(0, MOST).mapToObj(i -> new StaffId("00000000-0000-4000-8000-00000000000" + i)).toList();
    private static final Map<StaffId, Integer> NUMBERS = new HashMap<>();
    private static final List<Absence> AWAY = List.of(new Absence(TODAY, TODAY));

    static {
        IDS.forEach(id -> NUMBERS.put(id, NUMBERS.size()));
    }

    int size() {
        return roles.length;
    }

    static StaffId id(int person) {
        return IDS.get(person);
    }

    static int bits(List<StaffId> people) {
        return people.stream().mapToInt(id -> 1 << NUMBERS.get(id)).reduce(0, (a, b) -> a | b);
    }

    static boolean has(int bits, int number) {
        return number >= 0 && (bits & 1 << number) != 0;
    }

    Route route() {
        return new Route(SCHOOL, kind, IDS.get(reporter), ids(subjects));
    }

    StaffDirectory directory() {
        var people = new ArrayList<Person>(size());
        for (int i = 0; i < size(); i++) {
            people.add(new Person(IDS.get(i), "P" + i, rolesOf(i), someone(lineManagers[i]), someone(deputies[i]),
                    has(away, i) ? AWAY : List.of(), ids(conflicts[i])));
        }
        return new StaffDirectory(SCHOOL, false, people);
    }

    /** The same with one thing changed by somebody while the case is under way. */
    RoleGraph edited(RandomGenerator random) {
        var copy = new RoleGraph(roles.clone(), deputies.clone(), lineManagers.clone(), conflicts.clone(), away, kind, reporter, subjects);
        int person = random.nextInt(size());
        int other = random.nextInt(size());
        switch (random.nextInt(6)) {
            case 0 -> copy.roles[person] = 1 << random.nextInt(Role.values().length);
            case 1 -> copy.deputies[person] = other == person ? -1 : other;
            case 2 -> copy.lineManagers[person] = other == person ? -1 : other;
            case 3 -> copy.conflicts[person] ^= 1 << other;
            case 4 -> copy = copy.with(away ^ 1 << person, subjects);
            default -> copy = copy.with(away, subjects | 1 << person);
        }
        return copy;
    }

    private RoleGraph with(int newAway, int newSubjects) {
        return new RoleGraph(roles, deputies, lineManagers, conflicts, newAway, kind, reporter, newSubjects);
    }

    private Set<Role> rolesOf(int person) {
        var held = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if (has(roles[person], role.ordinal())) {
                held.add(role);
            }
        }
        return held;
    }

    private static Optional<StaffId> someone(int person) {
        return person < 0 ? Optional.empty() : Optional.of(IDS.get(person));
    }

    private static Set<StaffId> ids(int bits) {
        var ids = new HashSet<StaffId>();
        for (int i = 0; i < MOST; i++) {
            if (has(bits, i)) {
                ids.add(IDS.get(i));
            }
        }
        return ids;
    }

    @Override
    public String toString() {
        return kind + " by " + reporter + " about " + Integer.toBinaryString(subjects) + ", away " + Integer.toBinaryString(away)
                + ", roles " + Arrays.stream(roles).mapToObj(Integer::toBinaryString).toList() + ", deputies " + Arrays.toString(deputies)
                + ", line managers " + Arrays.toString(lineManagers) + ", conflicts " + Arrays.toString(conflicts);
    }
}
