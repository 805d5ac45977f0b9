package school.policydesk.delivery;

/** What is owed. */
public enum Duty {
    /** Bring the case's card, without its content, to a recipient. */
    DELIVER,
    /** Bring it again, because nobody on the track has acknowledged it yet or something was added. */
    REMIND,
    /** Tell the reporter of a step. */
    TELL,
    /** Bring a card that was sent earlier up to date. */
    REFRESH,
    /** Wait for somebody on the track to acknowledge; when due, the next rung of the ladder gets it. */
    AWAIT_ACKNOWLEDGEMENT,
    /** Wait for the case to be closed; when due, whoever deals with it is reminded. */
    AWAIT_OUTCOME,
    /** Nobody is left who may have it, or nobody can be reached: the operator is alarmed until somebody is. */
    ALARM;

    /** Whether it is met by a call to the messenger; the others are met by waiting. */
    boolean isSent() {
        return this == DELIVER || this == REMIND || this == TELL || this == REFRESH;
    }
}
