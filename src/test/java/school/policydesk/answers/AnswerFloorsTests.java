package school.policydesk.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.policydesk.school.SchoolFolder;

/** The desk must not get worse on the development questions, which stand in no topic, than these floors. */
class AnswerFloorsTests {

    private record Asked(boolean inScope, List<String> clauses, Reply reply) {

        boolean asserts() {
            return reply instanceof Answer || reply instanceof Clarify;
        }

        boolean wrong() {
            return switch (reply) {
                case Answer it -> !inScope || !clauses.contains(it.clauses().getFirst().id());
                case Clarify it -> !inScope || !clauses.contains(it.clauses().getFirst().id());
                default -> false;
            };
        }
    }

    @Test
    void staysAboveItsFloors() throws IOException {
        var desk = AnswerDesk.open(SchoolFolder.builtIn());
        desk.await();
        var asked = Files.readAllLines(Path.of("src/test/resources/questions/development.tsv")).stream().skip(1).map(line -> line.split("\t", -1))
                .map(cells -> new Asked(cells[1].equals("in"), Arrays.asList(cells[2].split("\\|")), desk.reply(new Question(cells[0])))).toList();
        var inScope = asked.stream().filter(Asked::inScope).toList();
        assertThat(asked.stream().filter(Asked::wrong).count()).as("wrong assertions").isLessThanOrEqualTo(2);
        assertThat(inScope.stream().filter(Asked::asserts).count() / (double) inScope.size()).as("answered or clarified directly").isGreaterThan(0.75);
        assertThat(asked.stream().filter(it -> !it.inScope() && it.asserts()).count()).as("asserted out of scope").isLessThanOrEqualTo(1);
    }
}
