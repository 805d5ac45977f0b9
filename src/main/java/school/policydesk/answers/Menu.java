package school.policydesk.answers;

/** Nothing to answer: what the bot can do is shown. */
public record Menu(Why why, Aside aside) implements Reply {

    /** Why the menu is shown, so that the card can say so kindly. */
    public enum Why {
        /** Empty, or only pictures and marks. */
        NOTHING_SAID,
        /** Another alphabet or language. */
        NOT_ENGLISH,
        /** A button of a topic or fact that is not there (any more). */
        CHOICE_GONE
    }
}
