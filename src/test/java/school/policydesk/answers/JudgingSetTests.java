package school.policydesk.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import school.policydesk.school.Faults;
import school.policydesk.school.SchoolFolder;

/** The judging questions were written by somebody who had not seen the topics; they judge only as long as nothing learns from them. */
class JudgingSetTests {

    private static final Path FOLDER = Path.of("src/test/resources/judging");

    @Test
    void nothingThatIsLearnedFromStandsInTheJudgingSet() throws IOException {
        var judging = Stream.concat(firstColumn("questions.tsv"), firstColumn("safeguarding.tsv")).collect(Collectors.toSet());
        var book = AnswerBook.read(SchoolFolder.builtIn(), new Faults());
        var learned = Stream.of(
                        book.topics().stream().flatMap(topic -> topic.utterances().stream()),
                        book.outOfScope().all().stream(),
                        book.safeguarding().concerns().stream(),
                        book.safeguarding().nearMisses().stream(),
                        book.messages().stream().map(Message::text),
                        book.smallTalk().stream().flatMap(topic -> topic.utterances().stream()))
                .flatMap(words -> words)
                .map(JudgingSetTests::letters);

        assertThat(judging).hasSizeGreaterThan(800);
        assertThat(learned.filter(judging::contains)).isEmpty();
    }

    private static Stream<String> firstColumn(String file) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(file));
        return lines.stream().skip(1).map(line -> letters(line.split("\t")[0])).filter(words -> words.length() > 12);
    }

    private static String letters(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
