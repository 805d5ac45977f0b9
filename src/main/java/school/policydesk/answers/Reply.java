package school.policydesk.answers;

import java.util.List;

/** What the desk says to a message. Only an {@link Answer} asserts anything, and what it asserts is the policy's own text. */
public sealed interface Reply permits Answer, Clarify, DidYouMean, HandOver, SmallTalk, Menu {

    Aside aside();

    /** Whether the safeguarding gate adds the Named Person route on top of what is said. */
    default boolean safeguarding() {
        return aside().safeguarding();
    }

    default List<Dialogue> dialogues() {
        return aside().dialogues();
    }

    /** To hand in with the conversation's next question. */
    default Context context() {
        return aside().context();
    }
}
