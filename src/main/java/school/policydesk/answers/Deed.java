package school.policydesk.answers;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import school.policydesk.matching.Words;

/** Who a message says has done something online: told as it happened, not asked whether one may. */
enum Deed {

    COLLEAGUE(List.of(Dialogue.MISUSE), "colleagues?|tas?|teaching assistants?|teachers?|(member|someone) (of|on) (the )?staff|staff member|teammate|caretaker|deputy|"
            + "co-?worker|midday( supervisor)?|lunchtime (lady|supervisor)|hlta|supply( teacher)?|student teacher|someone (i work with|at work|in the office|in school)"),
    PARENT(List.of(Dialogue.PARENT_COMMENT), "parents?|mums?|mam|dads?|mother|father|carers?|famil(y|ies)|grandparents?|nan|grandma|stepdad|stepmum");

    private static final String DID = "(('s| has| have| is| are| was| were|'ve| keeps?| just| still| been)+ (\\w+ ){0,2}?(\\w+ed|\\w+ing|put|written|said|made|set|sent|done|got|told|friends)"
            + "|\\s(posted|put|shared|wrote|said|made|tweeted|uploaded|commented|tagged|messaged|sent|slagged|called|set up|keeps|left))";
    /** What asks for leave or for the rule is no report, whoever it is about. */
    private static final Pattern ASKED = Pattern.compile("^(hi |hello |hiya |please )?(can|could|may|should|is it|are|do|does|am i|what if|if|would|when|how|why|who)\\b");

    private final List<Dialogue> dialogues;
    private final Pattern done;

    Deed(List<Dialogue> dialogues, String who) {
        this.dialogues = dialogues;
        this.done = Pattern.compile("\\b(a|an|the|my|our|one of (the|our|my)|another|some|this|that|two|his|her|someone's|pupil's|child's|year \\d|y\\d|\\w+'s) (\\w+ ){0,2}?(" + who + ")( \\w+)?( \\w+)?" + DID);
    }

    List<Dialogue> dialogues() {
        return dialogues;
    }

    static Optional<Deed> in(String text) {
        String normal = Words.normal(text);
        if (ASKED.matcher(normal).find() && normal.endsWith("?") || ASKED.matcher(normal).find() && !normal.contains(".") && !normal.contains(",")) {
            return Optional.empty();
        }
        return List.of(values()).stream().filter(deed -> deed.done.matcher(normal).find()).findFirst();
    }
}
