package school.policydesk.cases;

import java.util.Optional;
import school.policydesk.people.StaffId;

/**
 * A step of a case, told inside the transaction that takes it.
 *
 * @param file as it is after the step
 * @param actor who took it
 * @param other whom it is handed to, if it is
 * @param step which step of the kind it was; empty for what every kind has
 */
public record CaseEvent(CaseFile file, Act act, StaffId actor, Optional<StaffId> other, String step) {}
