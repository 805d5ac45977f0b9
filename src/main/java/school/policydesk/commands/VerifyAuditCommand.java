package school.policydesk.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import school.policydesk.audit.AuditHead;
import school.policydesk.audit.AuditTrail;

@Command(name = "verify-audit", mixinStandardHelpOptions = true,
        description = "Reads the audit trail and names the first line that was changed, removed, swapped or cut off.")
final class VerifyAuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--head", paramLabel = "FILE", description = "Heads that were exported earlier with audit-head: finds a tail that was cut off since.")
    private @Nullable Path exported;

    @Override
    public Integer call() {
        var trail = AuditTrail.over(new Storage().database());
        var faults = trail.verify(heads());
        var out = spec.commandLine().getOut();
        if (faults.isEmpty()) {
            out.println("The audit trail is as it was written: " + trail.heads().stream().mapToLong(AuditHead::number).sum() + " lines.");
            return 0;
        }
        faults.forEach(fault -> out.println("NOT as it was written: " + fault));
        return 1;
    }

    private List<AuditHead> heads() {
        if (exported == null) {
            return List.of();
        }
        try {
            return Files.readAllLines(exported).stream().filter(line -> !line.isBlank()).map(AuditHead::ofText).toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableInput("The file " + exported + " can't be read as exported heads: each line should read 'school chain number hash'.");
        }
    }
}
