package school.policydesk.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CommandsTests {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void tellsACommandFromAStart() {
        assertThat(Commands.areMeantBy("ask", "x")).isTrue();
        assertThat(Commands.areMeantBy("--help")).isTrue();
        assertThat(Commands.areMeantBy("--server.port=8080")).isFalse();
        assertThat(Commands.areMeantBy()).isFalse();
    }

    @Test
    void asks() {
        assertThat(run("ask", "can", "I", "accept", "a", "follow", "request", "from", "a", "pupil")).isZero();
        assertThat(out.toString()).contains("No.", "Section 7. Respecting Colleagues", "clause 7.3", "Staff should not make friends");
    }

    @Test
    void evaluatesWithAHeaderAndWritesAReport() throws Exception {
        Path file = write("q.tsv", "id\tquestion\tscope\tclauses\tdialogues\n1\tis WhatsApp covered\tin\t1.1\t-\n2\twhat is the capital of peru\tout\t\t-\n");
        assertThat(run("evaluate", file.toString(), "--report", folder.toString())).isZero();
        var lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2);
        var first = new JsonMapper().readTree(lines.getFirst());
        assertThat(first.propertyNames()).containsExactly("question", "outcome", "topic", "clauses", "verdict", "choices", "dialogues", "millis");
        assertThat(first.get("clauses").get(0).stringValue()).isEqualTo("1.1");
        assertThat(Files.readString(folder.resolve("q-report.md"))).contains("| right clause first | 1.000 (1 of 1", "out of scope, not asserted on | 1.000");
    }

    @Test
    void evaluatesWholeLinesWithoutAHeader() throws Exception {
        assertThat(run("evaluate", write("q.txt", "thanks\nis WhatsApp covered\n").toString())).isZero();
        assertThat(out.toString().lines()).hasSize(2).first().asString().contains("\"outcome\":\"small-talk\"");
    }

    @Test
    void refusesUnusableInputInOneLine() throws Exception {
        assertRefused("this file can't be read", "evaluate", folder.resolve("nowhere.tsv").toString());
        assertRefused("there is no question in this file", "evaluate", write("e.tsv", "question\n").toString());
        assertRefused("q.tsv:3: this line has 3 columns, the first line has 2", "evaluate", write("q.tsv", "question\tscope\na\tin\nb\tin\tx\n").toString());
        Files.write(folder.resolve("b.tsv"), new byte[] {(byte) 0xff, (byte) 0xfe, 1});
        assertRefused("this is not UTF-8 text", "evaluate", folder.resolve("b.tsv").toString());
        assertRefused("There is no such folder", "check", "--files", "--school-dir", folder.resolve("none").toString());
    }

    @Test
    void checks() {
        assertThat(run("check", "--files")).isZero();
        assertThat(out.toString()).contains("No faults found.");
    }

    private void assertRefused(String message, String... args) {
        err.getBuffer().setLength(0);
        assertThat(run(args)).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains(message);
    }

    private int run(String... args) {
        return Commands.line().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(args);
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }
}
