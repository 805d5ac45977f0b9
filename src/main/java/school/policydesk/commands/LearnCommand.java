package school.policydesk.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import school.policydesk.answers.AnswerFiles;

@Command(name = "learn", mixinStandardHelpOptions = true, description = "Learns from the school's files and prints the figures that cross-validation came to.")
final class LearnCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SchoolOption school;

    @Parameters(paramLabel = "FILE", description = "Where to keep what was learned: learned.bin in the data folder spares the next start the work.")
    private Path to;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(AnswerFiles.learn(school.open(), to));
        return 0;
    }
}
