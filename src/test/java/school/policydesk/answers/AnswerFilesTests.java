package school.policydesk.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policydesk.school.SchoolFilesException;
import school.policydesk.school.SchoolFolder;

/** Every fault is planted once, and is reported with its file, its line and its mend. */
class AnswerFilesTests {

    @TempDir
    private Path school;

    @Test
    void describesTheBuiltInFiles() {
        assertThat(AnswerFiles.describe(SchoolFolder.builtIn())).contains("78 clauses", "SHA-256 80210b73", "No faults found.");
    }

    @Test
    void refusesAnUnknownClause() throws Exception {
        assertFault(topic("clauses: [\"7.99\"]", "verdict: \"no\"", "summary: S"), "topics/t.yml:", "There is no clause '7.99'", "Use an id from clauses.yml");
    }

    @Test
    void refusesTooFewUtterances() throws Exception {
        assertFault("- id: t\n  title: T\n  utterances: [one]\n  verdict: silent\n  summary: S\n", "topics/t.yml:1:", "1 utterances", "at least 15");
    }

    @Test
    void refusesAnUtteranceOfTwoTopics() throws Exception {
        String second = topic("verdict: silent", "summary: S").replace("id: t", "id: u").replace("utterance 1\n", "something else\n").replace("some utterance 2\n", "Some UTTERANCE 1!\n");
        assertFault(topic("verdict: silent", "summary: S") + second, "stands under 't' already, in topics/t.yml:4", "Keep it in one place");
    }

    @Test
    void refusesTwoTopicsOfOneId() throws Exception {
        assertFault(topic("verdict: silent", "summary: S") + topic("verdict: silent", "summary: S").replace("utterance", "other"), "There are two topics 't'");
    }

    @Test
    void refusesAnUnquotedVerdictOfAnotherWord() throws Exception {
        assertFault(topic("clauses: [\"7.3\"]", "verdict: never", "summary: S"), "'never' is not a verdict", "in quotes");
    }

    @Test
    void refusesAnAnswerWithoutAClause() throws Exception {
        assertFault(topic("verdict: \"yes\"", "summary: S"), "No clause supports this answer");
    }

    @Test
    void refusesAMisspeltKey() throws Exception {
        assertFault(topic("verdict: silent", "summary: S", "sumary: S"), "'sumary' is not known here");
    }

    @Test
    void refusesAnUnknownDialogue() throws Exception {
        assertFault(topic("verdict: silent", "summary: S", "dialogues: [gossip]"), "There is no dialogue 'gossip'", "Known are: safeguarding");
    }

    @Test
    void refusesATableWithAMissingRow() throws Exception {
        assertFault(table("age", "{age: under-18}"), "No row fits {age: 18-or-over}");
    }

    @Test
    void refusesATableWithADoubledRow() throws Exception {
        assertFault(table("age", "{age: under-18}", "{}"), "both fit {age: under-18}");
    }

    @Test
    void refusesAnUnknownFactAndValue() throws Exception {
        assertFault(table("shoeSize", "{}"), "There is no fact 'shoeSize'");
        assertFault(table("age", "{age: ancient}", "{}"), "'ancient' is not a value of 'age'");
        assertFault(table("age", "{who: pupil}", "{}"), "This table does not ask for 'who'");
    }

    @Test
    void refusesATitleAndASummaryThatAreTooLong() throws Exception {
        assertFault(topic("verdict: silent", "summary: " + "long ".repeat(60)).replace("title: T", "title: " + "T".repeat(61)), "The title has 61 characters", "The summary has");
    }

    @Test
    void reportsAllFaultsAtOnce() throws Exception {
        assertFault(topic("verdict: never", "clauses: [\"7.99\"]"), "'never' is not a verdict", "There is no clause '7.99'", "'summary' is missing");
    }

    @Test
    void refusesWhatIsNotYaml() throws Exception {
        assertFault("- id: [t\n", "topics/t.yml:", "This is not YAML");
    }

    @Test
    void refusesAMessageOfAnUnknownTopic() throws Exception {
        messages("tagging staff\tno-such-topic\tno\t-");
        assertFault(topic("verdict: silent", "summary: S"), "topics/messages.tsv:2", "There is no topic 'no-such-topic'", "-silent or -other");
    }

    @Test
    void refusesAMessageThatSaysNeitherYesNorNo() throws Exception {
        messages("tagging staff\tt\tmaybe\t-");
        assertFault(topic("verdict: silent", "summary: S"), "topics/messages.tsv:2", "The concern is 'maybe'", "Write yes or no");
    }

    @Test
    void refusesAMessageWithAnUnknownDialogue() throws Exception {
        messages("tagging staff\tt\tno\tcomplaint");
        assertFault(topic("verdict: silent", "summary: S"), "topics/messages.tsv:2", "There is no dialogue 'complaint'", "media-enquiry");
    }

    @Test
    void refusesAMessageThatStandsUnderATopicAlready() throws Exception {
        messages("Some utterance 1?\tt\tno\t-");
        assertFault(topic("verdict: silent", "summary: S"), "topics/messages.tsv:2", "stands under this one already, in topics/t.yml:4");
    }

    @Test
    void refusesAMessageWithAColumnMissing() throws Exception {
        messages("tagging staff\tt\tno");
        assertFault(topic("verdict: silent", "summary: S"), "topics/messages.tsv:2", "There are 3 columns", "tabs between them");
    }

    private void messages(String line) throws Exception {
        Files.createDirectories(school.resolve("topics"));
        Files.writeString(school.resolve("topics/messages.tsv"), "message\ttopic\tconcern\tdialogue\n" + line + "\n");
    }

    private void assertFault(String topics, String... parts) throws Exception {
        Files.createDirectories(school.resolve("topics"));
        Files.writeString(school.resolve("topics/t.yml"), topics);
        assertThatThrownBy(() -> AnswerFiles.describe(SchoolFolder.at(school))).isInstanceOf(SchoolFilesException.class).hasMessageContainingAll(parts);
    }

    private static String topic(String... lines) {
        return "- id: t\n  title: T\n  utterances:\n"
                + IntStream.rangeClosed(1, 15).mapToObj(i -> "    - some utterance " + i + "\n").collect(Collectors.joining())
                + IntStream.range(0, lines.length).mapToObj(i -> "  " + lines[i] + "\n").collect(Collectors.joining());
    }

    private static String table(String fact, String... whens) {
        return topic("clauses: [\"7.3\"]", "table:") + "    facts: [" + fact + "]\n    rows:\n"
                + IntStream.range(0, whens.length).mapToObj(i -> "      - when: " + whens[i] + "\n        verdict: \"no\"\n        summary: S" + i
                + "\n        clauses: [\"7.3\"]\n").collect(Collectors.joining());
    }
}
