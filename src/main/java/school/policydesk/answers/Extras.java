package school.policydesk.answers;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * What a message calls for beside the reply itself.
 *
 * @param concern whether the safeguarding gate is raised
 * @param hint whether anything worries enough that a topic's own offer of the Named Person route is made
 * @param dialogues a report that the message seems to be the beginning of
 */
record Extras(boolean concern, boolean hint, List<Dialogue> dialogues) {

    /** Of a button: what its topic offers is offered. */
    static final Extras NONE = new Extras(false, true, List.of());

    static Extras of(Recognition seen, List<Dialogue> dialogues) {
        return new Extras(seen.raisesGate(), seen.hintsAtConcern(), dialogues);
    }

    Aside aside(List<Dialogue> topics, Context context) {
        var all = new LinkedHashSet<Dialogue>();
        if (concern) {
            all.add(Dialogue.SAFEGUARDING);
        }
        all.addAll(dialogues);
        topics.stream().filter(dialogue -> hint || dialogue != Dialogue.SAFEGUARDING).forEach(all::add);
        return new Aside(concern, List.copyOf(all), context);
    }
}
