package school.policydesk.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A dialogue that somebody opens on a message, and that they alone see. Must answer within a few seconds; what takes longer
 * happens afterwards. The same press is never given to it twice, but a person can press twice.
 */
interface MessageActionHandler {

    Dialogue open(Caller caller, QuotedMessage message);

    /** @param press its card's button; there is no message that the card is in */
    Dialogue submit(Press press);

    /**
     * What is shown when {@link #submit} failed or takes too long, so that it isn't known whether it was or will be done: whatever
     * was typed is still there. Must not wait for anything.
     */
    Dialogue again(Press press);

    /** What the dialogue shows next. */
    sealed interface Dialogue {

        /** @param card its buttons must be {@code Action.Submit}, because dialogues know no other */
        record Show(ObjectNode card) implements Dialogue {}

        /** A sentence with which it ends. */
        record Say(String text) implements Dialogue {}
    }
}
