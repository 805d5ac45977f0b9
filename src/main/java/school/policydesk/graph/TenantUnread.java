package school.policydesk.graph;

/** The tenant isn't known, so that nobody can be told from a stranger; the message says why and what to do. */
public final class TenantUnread extends RuntimeException {

    TenantUnread(String message) {
        super(message);
    }
}
