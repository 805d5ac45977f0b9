package school.policydesk.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import school.policydesk.school.Faults;

/** Tests for {@link Preflight} and {@link StartLines}. */
@ExtendWith(OutputCaptureExtension.class)
class PreflightTests {

    @Test
    void aCheckThatCantBeMadeIsACrossAndTheNextIsMade() {
        var looked = preflight(named("first", Finding.fine("well")), broken(new IllegalStateException("what somebody wrote")), named("last", Finding.fine("well"))).look();

        assertThat(looked).extracting(one -> one.finding().isFine()).containsExactly(true, false, true);
        assertThat(looked.get(1).text()).startsWith("✗  broken").contains("could not be checked (IllegalStateException)").doesNotContain("somebody wrote");
    }

    @Test
    void saysWhyInTheWordsInWhichAStartIsRefused() {
        var faults = new Faults();
        faults.add("people.yml", 7, "Nobody is there", "Add somebody.");
        try {
            faults.refuseIfAny();
        } catch (RuntimeException e) {
            assertThat(preflight(broken(new RuntimeException(e))).look().getFirst().finding().says()).contains("people.yml", "7", "Nobody is there", "Add somebody.");
            return;
        }
        throw new AssertionError("not refused");
    }

    @Test
    void writesALineForEachAtAStartAndNobodysName(CapturedOutput output) {
        new StartLines(preflight(named("database", Finding.fine("there")), named("recipients", Finding.fault("one of two has no chat", List.of("Headteacher"))))).write();

        assertThat(output).contains("Checked database: there").contains("WARN").contains("Not in order, recipients: one of two has no chat").doesNotContain("Headteacher");
    }

    private static Preflight preflight(Check... checks) {
        return new Preflight(List.of(checks), new Explained());
    }

    private static Check named(String name, Finding finding) {
        return new Check() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Finding look() {
                return finding;
            }
        };
    }

    private static Check broken(RuntimeException thrown) {
        return new Check() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Finding look() {
                throw thrown;
            }
        };
    }
}
