package school.policydesk.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.policydesk.Trust;

/** Tests for {@link SchoolOption}: of several schools it has to be said which, and no command takes one for another. */
class SchoolOptionTests {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String trust = "";

    @BeforeEach
    void makeTheTrust() {
        trust = Trust.folder().toString();
        System.setProperty("CASE_KEY_FILE", folder.resolve("case-key.json").toString());
        System.setProperty("DATABASE_URL", "jdbc:h2:mem:commands");
    }

    @AfterEach
    void forgetTheSettings() {
        System.clearProperty("CASE_KEY_FILE");
        System.clearProperty("DATABASE_URL");
        System.clearProperty("SCHOOLS_DIR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask hello", "routes", "learn target/never.bin", "create-key", "rotate-key", "accounts", "cases", "evaluate src/test/resources/questions/development.tsv"})
    void asksWhichSchoolAndNamesThem(String command) {
        assertThat(run((command + " --schools-dir " + trust).split(" "))).isEqualTo(2);
        assertThat(err.toString()).isEqualToNormalizingNewlines("Which school? Say --school and one of: ash, elm, oak.\n");
        assertThat(out.toString()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesASchoolThatIsNotThere() {
        assertThat(run("ask", "hello", "--schools-dir", trust, "--school", "low-ash")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no school 'low-ash'. Known are: ash, elm, oak.");
    }

    @Test
    void checksAllOrTheOneThatIsNamed() {
        assertThat(run("check", "--files", "--schools-dir", trust)).isZero();
        assertThat(out.toString()).contains("Ash Primary School: 15 people", "Elm Primary School: 15 people", "Oak Primary School: 14 people");
        out.getBuffer().setLength(0);
        assertThat(run("check", "--files", "--schools-dir", trust, "--school", "elm")).isZero();
        assertThat(out.toString()).contains("Elm Primary School on social media", "Elm Primary School: 15 people").doesNotContain("Ash Primary", "Oak Primary");
    }

    @Test
    void findsTheSchoolsByTheSettingsToo() {
        System.setProperty("SCHOOLS_DIR", trust);
        assertThat(run("routes", "--school", "elm", "--kind", "misuse")).isZero();
        assertThat(out.toString()).startsWith("School elm, reported by ");
    }

    @Test
    void makesEachSchoolAKeyOfItsOwn() throws Exception {
        assertThat(run("create-key", "--schools-dir", trust, "--school", "elm")).isZero();
        assertThat(run("create-key", "--schools-dir", trust, "--school", "ash")).isZero();
        assertThat(folder.resolve("case-key.json")).doesNotExist();
        assertThat(Files.readString(folder.resolve("case-key-elm.json"))).isNotEqualTo(Files.readString(folder.resolve("case-key-ash.json")));
        assertThat(run("create-key", "--schools-dir", trust, "--school", "elm")).as("never over one").isEqualTo(2);
    }

    private int run(String... args) {
        return Commands.line().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(args);
    }
}
