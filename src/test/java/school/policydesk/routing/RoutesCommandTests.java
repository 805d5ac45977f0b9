package school.policydesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import school.policydesk.cases.CaseKind;

/** Tests for {@link RoutesCommand} and the table it prints. */
class RoutesCommandTests {

    private final TestSchool school = new TestSchool();

    @Test
    void showsEveryKindAboutNobodyAndAboutEachPersonWhoMakesADifference() {
        var text = run();

        assertThat(text).startsWith("School low-ash, reported by Class teacher 1, Wednesday 25 November 2026 10:00.\n");
        for (var kind : CaseKind.values()) {
            assertThat(text).contains("\n" + kind.label() + " (" + kind.id() + ", clause " + kind.clause() + ")\n");
        }
        assertThat(text.lines().filter(line -> line.startsWith("nobody in school"))).hasSize(CaseKind.values().length);
    }

    @Test
    void showsTheWholeWayUpWithTimesAndReasons() {
        assertThat(run("--kind", "media-enquiry", "--at", "2026-11-27T15:30").lines().skip(5).limit(3).map(line -> line.replaceAll(" {2,}", " | ")))
                .containsExactly(
                        "nobody in school | headteacher | 1 | Co-headteacher 1, Co-headteacher 2 | Mon 30 Nov 09:30 | Co-headteacher 1: headteacher; Co-headteacher 2: headteacher",
                        " | 2 | Deputy headteacher | Mon 30 Nov 11:30 | Deputy headteacher: deputy-headteacher",
                        " | 3 | Chair of governors | Tue 1 Dec 11:30 | Chair of governors: chair-of-governors");
    }

    @Test
    void groupsSubjectsWhoMakeTheSameDifferenceAndLeavesOutThoseWhoMakeNone() {
        var text = run("--kind", "media-enquiry");

        assertThat(text).containsPattern("Co-headteacher 1, +headteacher +1 +Chair of governors").doesNotContain("Site manager");
    }

    @Test
    void showsOneSubjectEvenIfTheyMakeNoDifference() {
        assertThat(run("--kind", "media-enquiry", "--subject", "site manager")).contains("Site manager").doesNotContain("nobody in school");
    }

    @Test
    void saysLoudlyWhereNobodyIsLeft() {
        assertThat(run("--kind", "misuse", "--subject", "Chair of governors")).contains("NOBODY: the operator is alarmed");
    }

    @Test
    void theReporterCanBeChosenByNameOrId() {
        assertThat(run("--kind", "post-check", "--reporter", "Site manager")).contains("reported by Site manager").contains("School office");
        assertThat(run("--reporter", school.id("Site manager").value())).contains("reported by Site manager");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "--kind, missuse, There is no kind of case 'missuse'. Known are: misuse",
        "--subject, Nobody, There is nobody 'Nobody' in the directory. Known are: Behaviour lead",
        "--school, high-oak, Which school? Known are: low-ash",
    })
    void saysWhatItWouldHaveUnderstood(String option, String value, String answer) {
        assertThat(run(option, value)).contains(answer);
    }

    private String run(String... arguments) {
        var out = new StringWriter();
        var command = new RoutesCommand(school.directories(), school.tables(), Clock.fixed(school.now(), ZoneOffset.UTC));
        new CommandLine(command).setOut(new PrintWriter(out)).setErr(new PrintWriter(out)).execute(arguments);
        return out.toString();
    }
}
