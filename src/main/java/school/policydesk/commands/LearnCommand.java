package school.policydesk.commands;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--cache", paramLabel = "DIR", description = "A folder that builds share, so that the same files are learned from once on a machine.")
    private @Nullable Path cache;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(AnswerFiles.learn(school.open(), to, Optional.ofNullable(cache)));
        return 0;
    }
}
