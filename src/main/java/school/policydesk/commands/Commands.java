package school.policydesk.commands;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import school.policydesk.school.SchoolFilesException;

/** All commands. A new one is a class with {@code @Command} that is named in the list below. */
@Command(
        name = "policy-desk",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Answers from a school's social media policy. Without a command, the bot starts.",
        subcommands = {
            AskCommand.class, EvaluateCommand.class, CheckCommand.class, LearnCommand.class, CasesCommand.class, VerifyAuditCommand.class,
            AuditHeadCommand.class, CreateKeyCommand.class, RotateKeyCommand.class, AccountsCommand.class, FeedbackCommand.class,
            RoutesEntry.class, ManifestCommand.class
        })
public final class Commands {

    private static final int UNUSABLE_INPUT = CommandLine.ExitCode.USAGE;

    /** Whether the program's first argument asks for a command and not for the bot. */
    public static boolean areMeantBy(String... args) {
        var known = line().getSubcommands().keySet();
        return args.length > 0 && (known.contains(args[0]) || args[0].equals("--help") || args[0].equals("--version"));
    }

    /** Runs the command and gives its exit code. */
    public static int run(String... args) {
        System.setProperty("logback.configurationFile", "logback-commands.xml");
        return line().execute(args);
    }

    static CommandLine line() {
        return new CommandLine(new Commands())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((e, line, parsed) -> refused(e, line));
    }

    private static int refused(Exception e, CommandLine line) throws Exception {
        if (e instanceof UnusableInput || e instanceof SchoolFilesException) {
            line.getErr().println(e.getMessage());
            return UNUSABLE_INPUT;
        }
        throw e;
    }
}
