package school.policydesk.cases;

import java.util.EnumSet;
import java.util.Set;

/** Everything that can happen to a case: who may do it, when, and whether the reporter may read what was written. */
public enum Act {
    /** The report itself, or a press of the same form with other words: the next version. */
    FILE("Reported", By.REPORTER, true, EnumSet.allOf(CaseStatus.class)),
    /** More from the reporter. On a closed case it opens it again. */
    ADD("Added to the report", By.REPORTER, true, EnumSet.allOf(CaseStatus.class)),
    WITHDRAW("Withdrawn by the reporter", By.REPORTER, true, EnumSet.of(CaseStatus.WAITING, CaseStatus.IN_HAND)),
    /** The proof of reading. */
    OPEN("Opened", By.RECIPIENT, false, EnumSet.allOf(CaseStatus.class)),
    /** "I'm dealing with this": once on each track. */
    ACKNOWLEDGE("Taken on", By.RECIPIENT, false, EnumSet.of(CaseStatus.WAITING, CaseStatus.IN_HAND)),
    HAND_OVER("Handed over", By.RECIPIENT, false, EnumSet.of(CaseStatus.WAITING, CaseStatus.IN_HAND)),
    /** A question to the reporter. */
    ASK("Asked the reporter", By.RECIPIENT, true, EnumSet.of(CaseStatus.WAITING, CaseStatus.IN_HAND)),
    /** The reporter's reply. */
    REPLY("Reporter replied", By.REPORTER, true, EnumSet.allOf(CaseStatus.class)),
    /** A private note: the reporter never sees it. */
    NOTE("Note", By.RECIPIENT, false, EnumSet.allOf(CaseStatus.class)),
    /** Something that was done, with its date. */
    ACTION("Action taken", By.RECIPIENT, false, EnumSet.of(CaseStatus.WAITING, CaseStatus.IN_HAND)),
    /** What was decided, where the kind asks for a decision that the reporter is told. */
    DECIDE("Decided", By.RECIPIENT, true, EnumSet.of(CaseStatus.WAITING, CaseStatus.IN_HAND)),
    CLOSE("Closed", By.RECIPIENT, false, EnumSet.of(CaseStatus.WAITING, CaseStatus.IN_HAND)),
    REOPEN("Opened again", By.RECIPIENT, false, EnumSet.of(CaseStatus.CLOSED));

    /** Which side of a case may do it. */
    enum By {
        REPORTER,
        RECIPIENT
    }

    private final String label;
    private final By by;
    private final boolean reporterReads;
    private final Set<CaseStatus> allowedIn;

    Act(String label, By by, boolean reporterReads, Set<CaseStatus> allowedIn) {
        this.label = label;
        this.by = by;
        this.reporterReads = reporterReads;
        this.allowedIn = allowedIn;
    }

    public String label() {
        return label;
    }

    public boolean isByReporter() {
        return by == By.REPORTER;
    }

    /** Whether the reporter may read what was written with it. */
    public boolean isReadByReporter() {
        return reporterReads;
    }

    /** Whether it is only meant for the state in which the actor saw the case: they shouldn't close what they haven't read. */
    boolean restsOnWhatWasSeen() {
        return this == HAND_OVER || this == DECIDE || this == CLOSE;
    }

    public boolean isAllowedIn(CaseStatus status) {
        return allowedIn.contains(status);
    }
}
