package school.policydesk.answers;

/** What somebody typed, and what the conversation was about a moment ago. */
public record Question(String text, Context context) {

    /** A question that leans on nothing before it. */
    public Question(String text) {
        this(text, Context.FRESH);
    }
}
