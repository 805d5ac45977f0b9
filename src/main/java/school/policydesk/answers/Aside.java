package school.policydesk.answers;

import java.util.List;

/**
 * What comes with every reply, whatever it says.
 *
 * @param safeguarding whether the gate adds the Named Person route
 * @param dialogues to offer by buttons, most fitting first; with the safeguarding one in front if the gate adds it
 * @param context to hand in with the conversation's next question
 */
public record Aside(boolean safeguarding, List<Dialogue> dialogues, Context context) {

    static final Aside NONE = new Aside(false, List.of(), Context.FRESH);

    public Aside {
        dialogues = List.copyOf(dialogues);
    }
}
