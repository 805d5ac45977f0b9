package school.policydesk.preflight;

import school.policydesk.people.StaffId;

/** Whether a person can be written to: a port, because only one package knows Teams. None of it throws for what the network does. */
public interface Doorbell {

    /** Whether it is known where to write to this person. Asks nobody. */
    boolean isKnown(StaffId person);

    /** Asks Teams for this person in their own chat with the bot; they notice nothing. */
    Answer listen(StaffId person);

    /** Sends this person a short message that says it is a test. */
    Answer ring(StaffId person);

    /** What came of it. The reasons are content-free. */
    sealed interface Answer {

        record Reached() implements Answer {}

        /** Waiting won't help: not installed, blocked, left. */
        record NotReached(String why) implements Answer {}

        /** Nobody knows: Teams was busy or away. */
        record Unsure(String why) implements Answer {}
    }
}
