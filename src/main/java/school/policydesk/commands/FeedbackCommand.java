package school.policydesk.commands;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import school.policydesk.cases.AnswerFeedback;
import school.policydesk.cases.KeyFile;
import school.policydesk.cases.Vault;
import school.policydesk.cases.Visible;
import school.policydesk.setup.SchoolFiles;

@Command(name = "feedback", mixinStandardHelpOptions = true,
        description = "Lists whether answers helped, by topic, with what was typed beside the thumb. No names.")
final class FeedbackCommand implements Callable<Integer> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    @Spec
    private CommandSpec spec;

    @Mixin
    private SchoolOption school;

    @Option(names = "--delete", description = "Delete what was listed, once it has been read.")
    private boolean delete;

    @Override
    public Integer call() throws Exception {
        var files = SchoolFiles.read(school.open());
        var storage = new Storage();
        var feedback = new AnswerFeedback(storage.database(), new Vault(Map.of(files.school().id(), new KeyFile(storage.keyFile(school)).read())));
        var thumbs = feedback.all(files.school().id());
        var out = spec.commandLine().getOut();
        if (thumbs.isEmpty()) {
            out.println("There is no feedback.");
        }
        thumbs.forEach(thumb -> out.println("%-11s  %-10s  %-40s  %s".formatted(
                DAY.format(thumb.at().atZone(files.school().zone())), thumb.helpful() ? "helped" : "didn't help",
                thumb.topic().isEmpty() ? "(no topic)" : thumb.topic(), Visible.text(thumb.words()).replaceAll("\\s+", " ")).stripTrailing()));
        if (delete) {
            feedback.delete(thumbs);
            out.println(thumbs.size() + " deleted.");
        }
        return 0;
    }
}
