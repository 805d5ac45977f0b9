package school.policydesk.cases;

import school.policydesk.people.StaffId;

/**
 * Somebody who has been given a case.
 *
 * @param handedOver by a colleague who had it, rather than by the ladder
 */
record Recipient(StaffId person, String track, boolean handedOver) {}
