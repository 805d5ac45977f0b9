package school.policydesk.teams;

/** What the edge itself says to people; everything else is said by handlers. */
final class Wording {

    static final String SOMETHING_WENT_WRONG = "Sorry, something went wrong, and nothing was sent. Please try again. "
            + "If it can't wait, speak to your line manager or a senior leader in person.";
    static final String UNKNOWN_BUTTON = "This button no longer works. Please write \"help\" to see what I can do.";

    static final String BELOW = "It is in the message below.";

    static final String HELP = "I am Policy Desk. Ask me what the social media policy says.";

    private Wording() {}
}
