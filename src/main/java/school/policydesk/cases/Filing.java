package school.policydesk.cases;

import java.util.Map;
import java.util.UUID;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/**
 * A form as it came back: who pressed is verified, everything else may be anything.
 *
 * @param reporterName as Teams shows it, for whoever is not in the directory
 * @param formId minted when the form was shown; unique, so that a second press is recognised
 * @param conversation where it was pressed
 * @param activity the channel's id of this press
 * @param values what was typed, by field id
 */
public record Filing(
        SchoolId school,
        CaseKind kind,
        StaffId reporter,
        String reporterName,
        UUID formId,
        String conversation,
        String activity,
        Map<String, String> values) {

    public Filing {
        values = Map.copyOf(values);
    }
}
