package school.policydesk.cases;

import school.policydesk.people.StaffId;

/**
 * Somebody who has been given a case.
 *
 * @param handedOver by a colleague who had it, rather than by the ladder
 */
record Recipient(StaffId person, String track, boolean handedOver) {

    /** The same person on the same track, however they came by it. */
    boolean isSamePlace(Recipient other) {
        return person.equals(other.person()) && track.equals(other.track());
    }
}
