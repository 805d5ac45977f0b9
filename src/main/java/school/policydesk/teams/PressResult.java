package school.policydesk.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the person who pressed gets to see. */
sealed interface PressResult {

    /** Takes the place of the card, for this person only. */
    record Card(ObjectNode card) implements PressResult {}

    /** A short notice; the card stays. */
    record Message(String text) implements PressResult {}

    /** New messages below; the card stays as it is. They are sent after the press has been answered. */
    record Below(List<Outgoing> messages) implements PressResult {}

    /**
     * It was not done.
     *
     * @param code for programs, such as {@code NotYours}
     * @param message for the person
     */
    record Refused(String code, String message) implements PressResult {}
}
