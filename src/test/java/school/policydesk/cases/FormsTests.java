package school.policydesk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policydesk.school.Faults;
import school.policydesk.school.SchoolFolder;

/** Tests for {@link Forms}: that a school's own form is read, and that a mistake in a step is named where it stands. */
class FormsTests {

    private static final String FORM = """
            kind: post-check
            title: Check
            intro: It goes to somebody.
            fields:
              - {id: post, type: longText, label: "The post", required: true, error: "Please write it."}
            steps:
              - id: fine
                label: Fine
                told: It is fine.
                shows: why
                keeps: post
                by: ladder
                closes: true
                fields:
                  - {id: why, type: text, label: "Why"}
            """;

    @TempDir
    private Path folder;

    private final Faults faults = new Faults();

    @Test
    void readsWhatAStepDoes() throws IOException {
        var step = read(FORM).of(CaseKind.POST_CHECK).step("fine").orElseThrow();

        assertThat(faults.found()).isEmpty();
        assertThat(step.act()).isEqualTo(Act.DECIDE);
        assertThat(step).extracting(Step::shows, Step::keeps, Step::by, Step::closes, Step::beforeClosing).containsExactly("why", "post", "ladder", true, false);
    }

    @ParameterizedTest
    @CsvSource({"shows: why, shows: whz, 10, whz, why", "keeps: post, keeps: ghost, 11, ghost, post"})
    void namesAFieldThatIsNotThere(String good, String bad, int line, String named, String known) throws IOException {
        read(FORM.replace(good, bad));

        assertThat(faults.found()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.what()).isEqualTo("There is no field '" + named + "'");
            assertThat(fault.mend()).isEqualTo("Name one of: " + known + ".");
        });
    }

    private Forms read(String form) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("forms")).resolve("post-check.yml"), form);
        return Forms.read(SchoolFolder.at(folder), faults);
    }
}
