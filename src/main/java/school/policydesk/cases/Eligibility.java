package school.policydesk.cases;

import school.policydesk.people.StaffId;

/** Whether somebody may have a case at all: a port, because only routing knows the school's conflicts of interest. */
public interface Eligibility {

    /**
     * Asked at every read and every press; false on any doubt.
     *
     * @param handedOver whether a colleague who had it chose them; otherwise only those on the ladder may have it
     */
    boolean mayHave(CaseFile file, StaffId person, boolean handedOver);

    /** Whether they are at school today: whoever is away can't take a case on. */
    boolean isPresent(CaseFile file, StaffId person);
}
