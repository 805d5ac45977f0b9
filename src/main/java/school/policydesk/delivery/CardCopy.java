package school.policydesk.delivery;

import school.policydesk.cases.CaseId;
import school.policydesk.people.StaffId;

/** A card that shows a case in somebody's chat. */
public record CardCopy(CaseId caseId, StaffId person, String conversation, String activity, Kind kind) {

    public enum Kind {
        /** A recipient's card without content. */
        SHELL,
        /** The reporter's receipt. */
        RECEIPT,
        /** A recipient's card, once they may not have the case any more: it says that and nothing of the case. */
        TAKEN_BACK
    }

    CardCopy takenBack() {
        return new CardCopy(caseId, person, conversation, activity, Kind.TAKEN_BACK);
    }
}
