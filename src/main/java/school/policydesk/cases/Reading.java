package school.policydesk.cases;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.policydesk.audit.AuditEvent;
import school.policydesk.audit.AuditTrail;
import school.policydesk.people.StaffId;

/**
 * The proof of reading: whatever shows a case's content to somebody who was given it is on record first, in the same
 * transaction, by whatever button or command they came to it.
 */
@Component
class Reading {

    private final CaseStore cases;
    private final EntryStore entries;
    private final Referrals referrals;
    private final AuditTrail audit;
    private final Clock clock;

    Reading(CaseStore cases, EntryStore entries, Referrals referrals, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.entries = entries;
        this.referrals = referrals;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opened on purpose: every time is in the audit trail. Whether it was this recipient's first. */
    boolean opened(CaseFile file, StaffId recipient) {
        boolean first = notedAsRead(file, recipient);
        if (!first) {
            audit(file, recipient);
        }
        return first;
    }

    /** Seen by doing something else to it: only the first time is worth a line of its own. */
    boolean notedAsRead(CaseFile file, StaffId recipient) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!cases.markOpened(file.id(), recipient, now)) {
            return false;
        }
        entries.add(file, Act.OPEN, recipient, Map.of(), now);
        audit(file, recipient);
        referrals.after(new CaseEvent(file, Act.OPEN, recipient, Optional.empty(), ""));
        return true;
    }

    private void audit(CaseFile file, StaffId recipient) {
        audit.record(new AuditEvent(file.school(), recipient.value(), "case-open", file.id().toString(), file.status().name()));
    }
}
