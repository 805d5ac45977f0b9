package school.policydesk.preflight;

/**
 * Looks at one thing that the program needs: a port, implemented where that thing is known. It needs nothing to be made itself,
 * and asks for what it looks at only when it looks: other checks must go on where something is broken.
 */
public interface Check {

    /** In a word or two, as read at the head of a line. */
    String name();

    /** Looks now. What it throws is a fault too: a check that can't be made is never a tick. */
    Finding look();
}
