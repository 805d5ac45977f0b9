package school.policydesk.commands;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import school.policydesk.answers.AnswerFiles;
import school.policydesk.preflight.Preflight;
import school.policydesk.preflight.TestMessages;
import school.policydesk.school.Faults;
import school.policydesk.school.School;
import school.policydesk.setup.SchoolFiles;
import school.policydesk.setup.SchoolSet;

@Command(name = "check", mixinStandardHelpOptions = true, description = {
    "Looks whether everything that the bot needs is there: credentials, keys, clock, database, files, everybody's chat.",
    "Prints a tick or what to mend for each. Exit code 0: all in order, 1: something is not."})
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SchoolOption school;

    @Option(names = "--files", description = "Only the files, of every school or of the one that is named: needs no credentials, no database and no network.")
    private boolean filesOnly;

    @Option(names = "--deliver", description = "Also sends a short test message to each leader, deputy, Named Person and chair.")
    private boolean deliver;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        return filesOnly ? files(out) : everything(out);
    }

    private int files(PrintWriter out) {
        var named = school.named();
        var all = school.all();
        var set = SchoolSet.read(all);
        all.byName().values().stream().filter(folder -> named.isEmpty() || School.read(folder, new Faults()).id().equals(named.get()))
                .forEach(folder -> out.println(AnswerFiles.describe(folder)));
        set.all().stream().filter(files -> named.isEmpty() || files.school().id().equals(named.get())).forEach(files -> out.println(line(files)));
        return 0;
    }

    private static String line(SchoolFiles files) {
        return "%s: %d people%s, a ladder for each kind of case.".formatted(files.school().name(), files.directory().everybody().size(),
                files.directory().isSample() ? " (the made-up sample: no reports are taken)" : "");
    }

    private int everything(PrintWriter out) {
        try (var program = new UnstartedProgram(school.folders())) {
            List<Preflight.Looked> looked = new ArrayList<>(program.get(Preflight.class).look());
            looked.forEach(one -> out.println(one.text()));
            if (deliver) {
                deliver(program, out, looked);
            }
            long faults = looked.stream().filter(one -> !one.finding().isFine()).count();
            out.println(faults == 0 ? "All in order." : "To mend: " + faults + ".");
            return faults == 0 ? 0 : 1;
        }
    }

    /** Nobody is written to by a program that isn't in order: they would wonder, and nothing would be learned. */
    private static void deliver(UnstartedProgram program, PrintWriter out, List<Preflight.Looked> looked) {
        boolean canSend = looked.stream().allMatch(one -> one.finding().isFine() || one.name().equals("recipients") || one.name().equals("clock"));
        if (!canSend) {
            out.println("No test message was sent: mend the above first.");
            return;
        }
        var sent = program.get(TestMessages.class).send();
        sent.forEach(one -> out.println(one.text()));
        looked.addAll(sent);
    }
}
