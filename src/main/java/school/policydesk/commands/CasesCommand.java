package school.policydesk.commands;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import school.policydesk.delivery.ObligationsTable;
import school.policydesk.school.SchoolId;

@Command(name = "cases", mixinStandardHelpOptions = true,
        description = "Lists what is owed because of each case: no content, no names. With --all, closed cases too.")
final class CasesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--all", description = "Closed and withdrawn cases too, and everything that has been settled.")
    private boolean all;

    @Mixin
    private SchoolOption school;

    @Override
    public Integer call() {
        Optional<SchoolId> of = school.areSeveral() ? Optional.of(school.school().id()) : Optional.empty();
        spec.commandLine().getOut().println(new ObligationsTable(new Storage().database(), Clock.systemUTC()).text(of, all));
        return 0;
    }
}
