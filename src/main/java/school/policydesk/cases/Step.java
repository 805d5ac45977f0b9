package school.policydesk.cases;

import java.util.List;

/**
 * Something that whoever deals with a case of this kind can do, in the school's words.
 *
 * @param told what the reporter is told; empty for a step that is only recorded
 * @param shows the field whose words the reporter gets to read, word for word; empty for none
 * @param closes whether the case is closed with it
 */
public record Step(String id, String label, String told, String shows, boolean closes, List<Field> fields) {

    public Step {
        fields = List.copyOf(fields);
    }

    /** Whether it is a decision that the reporter hears of, or an action that is recorded. */
    public Act act() {
        return told.isEmpty() ? Act.ACTION : Act.DECIDE;
    }
}
