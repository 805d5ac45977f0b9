package school.policydesk.audit;

import school.policydesk.school.SchoolId;

/** The first line of a chain that is not as it was written. */
public record AuditFault(SchoolId school, int chain, long number, String what) {

    @Override
    public String toString() {
        return "school " + school + ", chain " + chain + ", line " + number + ": " + what;
    }
}
