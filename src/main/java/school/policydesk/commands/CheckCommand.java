package school.policydesk.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import school.policydesk.answers.AnswerFiles;

@Command(name = "check", mixinStandardHelpOptions = true, description = "Validates the school's files and prints what it found.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SchoolOption school;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(AnswerFiles.describe(school.open()));
        return 0;
    }
}
