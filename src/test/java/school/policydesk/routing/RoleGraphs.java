package school.policydesk.routing;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import school.policydesk.cases.CaseKind;
import school.policydesk.people.Role;

/** Makes {@link RoleGraph}s: at random from a seed, and by counting through all of them. */
final class RoleGraphs {

    /** Those that a safeguarding concern goes to, and none of them. */
    private static final Role[] FEW_ROLES = {Role.HEADTEACHER, Role.NAMED_PERSON, Role.CHAIR_OF_GOVERNORS, Role.STAFF};

    private RoleGraphs() {}

    static RoleGraph random(RandomGenerator random) {
        int size = 1 + random.nextInt(RoleGraph.MOST);
        return random(random, others(random, size), random.nextInt(1 << size));
    }

    /** How many ways there are for so many people to have deputies and be away. */
    static long deputiesAndAbsences(int size) {
        return power(size, size) << size;
    }

    /** Number {@code index} of those, with everything else at random. */
    static RoleGraph deputiesAndAbsences(int size, long index, RandomGenerator random) {
        return random(random, pointers(size, index >> size), (int) (index & (1 << size) - 1));
    }

    /**
     * How many small worlds there are for a safeguarding concern, the kind with the most ways to go: every way to have roles,
     * deputies and absences, every pair that is listed together, every line manager of the reporter, every set of subjects.
     * The reporter is person 0: who is meant makes no difference.
     */
    static long small(int size) {
        return power(FEW_ROLES.length, size) * deputiesAndAbsences(size) * (1L << size * (size - 1) / 2) * size * ((1L << size) - 1);
    }

    /** Number {@code index} of those. */
    static RoleGraph small(int size, long index) {
        var digits = new Digits(index);
        int subjects = 1 + digits.next((1 << size) - 1);
        var lineManagers = IntStream.generate(() -> -1).limit(size).toArray();
        lineManagers[0] = pointers(size, digits.next(size))[0];
        var conflicts = pairs(size, digits.next(1 << size * (size - 1) / 2));
        int away = digits.next(1 << size);
        var deputies = pointers(size, digits.next((int) power(size, size)));
        var roles = IntStream.range(0, size).map(i -> 1 << FEW_ROLES[digits.next(FEW_ROLES.length)].ordinal()).toArray();
        return new RoleGraph(roles, deputies, lineManagers, conflicts, away, CaseKind.SAFEGUARDING, 0, subjects);
    }

    private static RoleGraph random(RandomGenerator random, int[] deputies, int away) {
        int size = deputies.length;
        var roles = IntStream.range(0, size).map(i -> oneRole(random) | oneRole(random)).toArray();
        var conflicts = IntStream.range(0, size).map(i -> random.nextInt(3) > 0 ? 0 : 1 << random.nextInt(size)).toArray();
        var kind = CaseKind.values()[random.nextInt(CaseKind.values().length)];
        int subjects = random.nextInt(3) > 0 ? 1 << random.nextInt(size) : random.nextInt(1 << size);
        return new RoleGraph(roles, deputies, others(random, size), conflicts, away, kind, random.nextInt(size), subjects);
    }

    private static int oneRole(RandomGenerator random) {
        return 1 << random.nextInt(Role.values().length);
    }

    /** For each person another one, or nobody. */
    private static int[] others(RandomGenerator random, int size) {
        return pointers(size, random.nextLong(power(size, size)));
    }

    /** The number's digits to the base {@code size}: a person's own number stands for nobody. */
    private static int[] pointers(int size, long number) {
        var digits = new Digits(number);
        return IntStream.range(0, size).map(i -> {
            int other = digits.next(size);
            return other == i ? -1 : other;
        }).toArray();
    }

    private static int[] pairs(int size, int bits) {
        var conflicts = new int[size];
        int pair = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                conflicts[i] |= RoleGraph.has(bits, pair++) ? 1 << j : 0;
            }
        }
        return conflicts;
    }

    private static long power(int base, int exponent) {
        return IntStream.range(0, exponent).mapToLong(i -> base).reduce(1, (a, b) -> a * b);
    }

    /** Takes a number apart, digit by digit, each to its own base. */
    private static final class Digits {

        private long rest;

        Digits(long number) {
            this.rest = number;
        }

        int next(int base) {
            int digit = (int) (rest % base);
            rest /= base;
            return digit;
        }
    }
}
