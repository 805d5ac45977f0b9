package school.policydesk.audit;

import school.policydesk.school.SchoolId;

/**
 * Something worth recording. None of it may hold what a report says.
 *
 * @param actor a staff id, or {@code system}
 * @param action a short name such as {@code case-filed}
 * @param about the id of the case it concerns
 * @param detail content-free, at most 200 characters; may be empty
 */
public record AuditEvent(SchoolId school, String actor, String action, String about, String detail) {

    public static final String SYSTEM = "system";

    public AuditEvent {
        if (detail.length() > 200) {
            throw new IllegalArgumentException("An audit detail has at most 200 characters, this has " + detail.length());
        }
    }
}
