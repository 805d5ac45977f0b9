package school.policydesk.commands;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import school.policydesk.people.Directories;
import school.policydesk.routing.RoutesCommand;
import school.policydesk.routing.RoutingTables;
import school.policydesk.setup.SchoolFiles;

/** Reads the school's files and hands the rest of the line to {@link RoutesCommand}, which works on them. */
@Command(name = "routes", description = "Shows who would get what, now, and why, for every kind of case and every possible subject.")
final class RoutesEntry implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SchoolOption school;

    @Unmatched
    private List<String> rest = new ArrayList<>();

    @Override
    public Integer call() {
        var files = SchoolFiles.read(school.open());
        var routes = new RoutesCommand(new Directories(List.of(files.directory())), new RoutingTables(List.of(files.routing())), Clock.systemUTC());
        return new CommandLine(routes).setOut(spec.commandLine().getOut()).setErr(spec.commandLine().getErr()).execute(rest.toArray(String[]::new));
    }
}
