package school.policydesk.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks one chain from its first line and keeps the first fault. Not safe for use by several threads. */
final class ChainCheck {

    private final AuditHead head;
    private final List<AuditHead> exported;
    private AuditHead last;
    private @Nullable AuditFault fault;

    ChainCheck(AuditHead head, List<AuditHead> exported) {
        this.head = head;
        this.exported = exported.stream().filter(kept -> kept.school().equals(head.school()) && kept.chain() == head.chain()).toList();
        this.last = new AuditHead(head.school(), head.chain(), 0, AuditLine.NO_HASH);
    }

    void next(AuditLine line) {
        if (fault != null) {
            return;
        }
        long expected = last.number() + 1;
        if (line.number() != expected) {
            found(expected, "the line is missing");
        } else if (!line.previous().equals(last.hash())) {
            found(expected, "it does not follow the line before it");
        } else if (!line.isIntact()) {
            found(expected, "the line was changed");
        } else if (exported.stream().anyMatch(kept -> kept.number() == expected && !kept.hash().equals(line.hash()))) {
            found(expected, "it differs from the exported head");
        }
        last = line.asHead();
    }

    Optional<AuditFault> end() {
        if (fault == null && (last.number() != head.number() || !last.hash().equals(head.hash()))) {
            found(last.number() + 1, "the chain's end does not fit its head: lines were cut off or added");
        }
        exported.stream().filter(kept -> fault == null && kept.number() > last.number()).findFirst()
                .ifPresent(kept -> found(last.number() + 1, "lines up to " + kept.number() + " were exported and are gone"));
        return Optional.ofNullable(fault);
    }

    private void found(long number, String what) {
        fault = new AuditFault(head.school(), head.chain(), number, what);
    }
}
