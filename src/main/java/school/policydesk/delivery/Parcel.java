package school.policydesk.delivery;

import school.policydesk.cases.CaseFile;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/** What is to be brought to somebody's chat. None of it holds what a report says. */
public sealed interface Parcel {

    /** Whose it is: it goes to a chat in a tenant of that school only. */
    SchoolId school();

    StaffId to();

    /** What is brought because of a case. */
    sealed interface OfCase extends Parcel {

        CaseFile file();

        @Override
        default SchoolId school() {
            return file().school();
        }
    }

    /** The case's card for a recipient: reference, kind, urgency, and a button to open it. */
    record Shell(CaseFile file, StaffId to, boolean reminder, String step) implements OfCase {}

    /** A sentence for the reporter about a step. */
    record Notice(CaseFile file, StaffId to, String step) implements OfCase {}

    /** The same card as before, as things stand now. */
    record Update(CaseFile file, StaffId to, CardCopy copy) implements OfCase {}

    /**
     * How many open cases somebody has, and no more than that.
     *
     * @param waiting for this person
     * @param withColleagues taken on by somebody else
     */
    record Digest(SchoolId school, StaffId to, int waiting, int withColleagues) implements Parcel {}
}
