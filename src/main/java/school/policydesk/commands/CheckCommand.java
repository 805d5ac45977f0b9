package school.policydesk.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import school.policydesk.answers.AnswerFiles;
import school.policydesk.setup.SchoolFiles;

@Command(name = "check", mixinStandardHelpOptions = true, description = "Validates the school's files and prints what it found.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SchoolOption school;

    @Override
    public Integer call() {
        var files = SchoolFiles.read(school.open());
        var out = spec.commandLine().getOut();
        out.println(AnswerFiles.describe(school.open()));
        out.println("%s: %d people%s, a ladder for each kind of case.".formatted(files.school().name(), files.directory().everybody().size(),
                files.directory().isSample() ? " (the made-up sample: no reports are taken)" : ""));
        return 0;
    }
}
