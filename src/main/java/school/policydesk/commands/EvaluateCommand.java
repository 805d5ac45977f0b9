package school.policydesk.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import school.policydesk.answers.AnswerDesk;
import school.policydesk.answers.Question;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Answers every question of a file and prints one JSON object a line.")
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SchoolOption school;

    @Parameters(paramLabel = "FILE.tsv", description = "Tab-separated; the column called question or message is asked.")
    private Path file;

    @Option(names = "--report", paramLabel = "FILE-or-DIR", description = "Writes the figures and every miss there, in Markdown.")
    private @Nullable Path report;

    @Override
    public Integer call() {
        var questions = QuestionFile.read(file);
        var desk = AnswerDesk.open(school.open());
        desk.await();
        var mapper = new JsonMapper();
        var outcomes = new ArrayList<Judged>();
        for (var row : questions.rows()) {
            var outcome = ask(desk, row.question());
            spec.commandLine().getOut().println(mapper.writeValueAsString(outcome));
            outcomes.add(new Judged(row, outcome));
        }
        Optional.ofNullable(report).ifPresent(to -> new Report(file.getFileName().toString(), outcomes).write(to));
        return 0;
    }

    private static Outcome ask(AnswerDesk desk, String question) {
        long start = System.nanoTime();
        var reply = desk.reply(new Question(question));
        return Outcome.of(question, reply, Math.round((System.nanoTime() - start) / 1e3) / 1e3);
    }
}
