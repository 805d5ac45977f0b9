package school.policydesk.teams;

/**
 * What the POST that brought an activity is answered with.
 *
 * @param body JSON, or nothing
 */
record TurnAnswer(int status, byte[] body) {

    private static final byte[] NOTHING = {};

    /** All is done. */
    static final TurnAnswer DONE = new TurnAnswer(200, NOTHING);
    /** It has arrived; what it asks for goes on. */
    static final TurnAnswer ACCEPTED = new TurnAnswer(202, NOTHING);
}
