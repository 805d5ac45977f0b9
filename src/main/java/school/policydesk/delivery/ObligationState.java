package school.policydesk.delivery;

/** Where an obligation stands. */
public enum ObligationState {
    PENDING,
    /** An attempt is recorded and may be under way; when its time is up, nobody knows whether it arrived. */
    SENDING,
    /** Known not to have arrived; will be tried again. */
    RETRY,
    /** Nobody knows whether it arrived; will be tried again: an extra card without content does no harm. */
    AMBIGUOUS,
    /** It arrived. */
    SENT,
    /** It can't be delivered to this person. */
    UNREACHABLE,
    /** What was waited for has happened, or the next rung was called. */
    MET,
    /** No longer wanted, or no longer allowed. */
    CANCELLED;

    boolean isLive() {
        return ordinal() <= AMBIGUOUS.ordinal();
    }
}
