package school.policydesk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds {@code .env.example} and the program's settings against each other. */
class EnvExampleTests {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z][A-Z_]+)(?::(.*))?}");
    private static final Pattern ENTRY = Pattern.compile("([A-Z][A-Z_]+)=(.*)");

    @Test
    void namesEverySettingAndNoOther() throws IOException {
        assertThat(example().keySet()).isEqualTo(program().keySet());
    }

    @Test
    void givesTheProgramsOwnDefaults() throws IOException {
        assertThat(example()).containsAllEntriesOf(program());
    }

    @Test
    void saysOfEachWhatItIsAndWhetherItIsSecret() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(".env.example"));
        for (int i = 0; i < lines.size(); i++) {
            if (ENTRY.matcher(lines.get(i)).matches()) {
                var comment = new StringBuilder();
                for (int above = i - 1; above >= 0 && lines.get(above).startsWith("#"); above--) {
                    comment.insert(0, lines.get(above));
                }
                assertThat(comment.toString()).as(lines.get(i)).hasSizeGreaterThan(20).containsPattern("Not secret|SECRET");
            }
        }
    }

    private static Map<String, String> example() throws IOException {
        return find(ENTRY, Files.readAllLines(Path.of(".env.example")).stream().filter(line -> !line.startsWith("#")).toList());
    }

    private static Map<String, String> program() throws IOException {
        return find(REFERENCE, Files.readAllLines(Path.of("src/main/resources/application.yml")));
    }

    private static Map<String, String> find(Pattern pattern, List<String> lines) {
        var found = new TreeMap<String, String>();
        for (String line : lines) {
            var match = pattern.matcher(line);
            if (match.find()) {
                found.put(match.group(1), match.group(2) == null ? "" : match.group(2));
            }
        }
        return found;
    }
}
