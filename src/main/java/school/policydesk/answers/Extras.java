package school.policydesk.answers;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * What a message calls for beside the reply itself.
 *
 * @param concern whether the safeguarding gate is raised
 * @param dialogues a report that the message seems to be the beginning of
 */
record Extras(boolean concern, List<Dialogue> dialogues) {

    static final Extras NONE = new Extras(false, List.of());

    Aside aside(List<Dialogue> topics, Context context) {
        var all = new LinkedHashSet<Dialogue>();
        if (concern) {
            all.add(Dialogue.SAFEGUARDING);
        }
        all.addAll(dialogues);
        all.addAll(topics);
        return new Aside(concern, List.copyOf(all), context);
    }
}
