package school.policydesk.cases;

/** Where a case stands. */
public enum CaseStatus {
    /** Received; nobody has acknowledged it yet. */
    WAITING("waiting"),
    /** Somebody has said that they are dealing with it. */
    IN_HAND("being dealt with"),
    /** Dealt with. A reply or a new fact may open it again. */
    CLOSED("closed"),
    /** Taken back by the reporter; kept all the same. */
    WITHDRAWN("withdrawn");

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    /** As it is read in a sentence. */
    public String label() {
        return label;
    }

    /** Whether somebody still has to act: then the case has a live obligation. */
    public boolean isOpen() {
        return this == WAITING || this == IN_HAND;
    }
}
