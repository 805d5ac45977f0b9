package school.policydesk.delivery;

import school.policydesk.cases.CaseId;
import school.policydesk.people.StaffId;

/** A card that shows a case in somebody's chat. */
public record CardCopy(CaseId caseId, StaffId person, String conversation, String activity, Kind kind) {

    public enum Kind {
        /** A recipient's card without content. */
        SHELL,
        /** The reporter's receipt. */
        RECEIPT
    }
}
