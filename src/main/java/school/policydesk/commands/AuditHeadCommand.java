package school.policydesk.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import school.policydesk.audit.AuditHead;
import school.policydesk.audit.AuditTrail;

@Command(name = "audit-head", mixinStandardHelpOptions = true,
        description = "Prints the last line of each chain of the audit trail. Keep it away from the database, for verify-audit --head. "
                + "Of every school, unless one is named.")
final class AuditHeadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SchoolOption school;

    @Override
    public Integer call() {
        var of = school.named();
        AuditTrail.over(new Storage().database()).heads().stream()
                .filter(head -> of.isEmpty() || head.school().equals(of.get()))
                .map(AuditHead::asText)
                .forEach(spec.commandLine().getOut()::println);
        return 0;
    }
}
