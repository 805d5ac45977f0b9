package school.policydesk.delivery;

import school.policydesk.cases.CaseFile;
import school.policydesk.people.StaffId;

/** What is to be brought to somebody's chat. None of it holds what a report says. */
public sealed interface Parcel {

    CaseFile file();

    StaffId to();

    /** The case's card for a recipient: reference, kind, urgency, and a button to open it. */
    record Shell(CaseFile file, StaffId to, boolean reminder, String step) implements Parcel {}

    /** A sentence for the reporter about a step. */
    record Notice(CaseFile file, StaffId to, String step) implements Parcel {}

    /** The same card as before, as things stand now. */
    record Update(CaseFile file, StaffId to, CardCopy copy) implements Parcel {}
}
