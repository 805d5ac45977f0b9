package school.policydesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the documents to what is there: their links, the tests that the threat model names, the settings in the README. */
class DocumentsTests {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)`");
    private static final Pattern SETTING = Pattern.compile("(?m)^([A-Z][A-Z_]+)=");

    static Stream<Path> documents() {
        return Stream.of("README.md", "CHANGELOG.md", "manifest", "deploy", "src/site").map(Path::of).flatMap(DocumentsTests::markdown);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Path document) throws IOException {
        for (var link : found(LINK, Files.readString(document))) {
            if (!link.matches("https?:.*|#.*")) {
                var target = document.resolveSibling(link.replaceFirst("#.*", ""));
                assertThat(target).as(link).exists();
            }
        }
    }

    @Test
    void theThreatModelNamesTestsThatExist() throws IOException {
        assertThat(tests()).containsAll(found(TEST, Files.readString(Path.of("src/site/threat-model.md"))));
    }

    @Test
    void theReadmeNamesEverySetting() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        assertThat(found(SETTING, Files.readString(Path.of(".env.example")))).allSatisfy(setting -> assertThat(readme).contains("`" + setting + "`"));
    }

    private static List<String> tests() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Tests.java"))
                    .map(name -> name.replace(".java", "")).collect(Collectors.toList());
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).distinct().toList();
    }

    private static Stream<Path> markdown(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
