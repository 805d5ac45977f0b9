package school.policydesk.cases;

import java.util.List;

/**
 * Something that whoever deals with a case of this kind can do, in the school's words.
 *
 * @param told what the reporter is told; empty for a step that is only recorded
 * @param shows the field whose words the reporter gets to read, word for word; empty for none
 * @param keeps the report's field that is decided on: its words as they were then stand with the decision; empty for none
 * @param by whose it is: a track's name, {@link #LADDER}, or empty for everybody who was given the case
 * @param closes whether the case is closed with it
 * @param beforeClosing whether the case can't be closed without it
 */
public record Step(
        String id, String label, String told, String shows, String keeps, String by, boolean closes, boolean beforeClosing, List<Field> fields) {

    /** Only for those whom the school's ladder itself may call, not for whoever was handed the case. */
    static final String LADDER = "ladder";

    public Step {
        fields = List.copyOf(fields);
    }

    /** Whether it is a decision that the reporter hears of, or an action that is recorded. */
    public Act act() {
        return told.isEmpty() ? Act.ACTION : Act.DECIDE;
    }
}
