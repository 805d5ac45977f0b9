package school.policydesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nobody sees a case about them (casework, invariant 4), over very many schools, cases and late edits. The default build tries
 * some from a fixed seed; {@code mvn -Pproof test} counts through them all and prints how many it has seen.
 */
class SubjectExclusionTests {

    private static final long SEED = 20261125;
    private final RoutingTables tables = new TestSchool().tables();

    @Test
    void nobodySeesACaseAboutThemInSchoolsAtRandom() {
        long states = tryAll(5_000, (index, tried) -> {
            var random = new SplittableRandom(SEED + index);
            tried.check(RoleGraphs.random(random), random);
        });

        assertThat(states).isEqualTo(10_000);
    }

    @Tag("proof")
    @ParameterizedTest(name = "up to three people, everything between them: {0}")
    @ValueSource(ints = {1, 2, 3})
    void nobodySeesACaseAboutThemInAnySmallSchool(int size) {
        long states = tryAll(RoleGraphs.small(size), (index, tried) ->
                tried.check(RoleGraphs.small(size, index), new SplittableRandom(SEED ^ index)));

        report("every small school of " + size, states);
    }

    @Tag("proof")
    @ParameterizedTest(name = "up to six people, every graph of deputies and absences: {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void nobodySeesACaseAboutThemWhoeverStandsInForWhom(int size) {
        long states = tryAll(RoleGraphs.deputiesAndAbsences(size), (index, tried) -> {
            var random = new SplittableRandom(SEED ^ index);
            tried.check(RoleGraphs.deputiesAndAbsences(size, index, random), random);
        });

        report("every graph of deputies and absences of " + size, states);
    }

    private long tryAll(long count, BiConsumer<Long, SubjectExclusion> trial) {
        int share = 1_000;
        return LongStream.range(0, (count + share - 1) / share).parallel().map(part -> {
            var tried = new SubjectExclusion(tables);
            LongStream.range(part * share, Math.min(count, (part + 1) * share)).forEach(index -> trial.accept(index, tried));
            return tried.states();
        }).sum();
    }

    private static void report(String what, long states) {
        System.out.printf("Subject exclusion, %s: %,d states, 0 seen by anybody they are about%n", what, states);
    }
}
