package school.policydesk.cases;

import java.util.List;
import java.util.Map;
import school.policydesk.cases.Field.Choice;
import school.policydesk.cases.Field.Type;

/** What is asked for with an act: the card shows these, and the desk checks them. */
public final class ActFields {

    private static final String PLEASE_WRITE = "Please write something here.";

    private ActFields() {}

    public static List<Field> of(Act act) {
        return switch (act) {
            case FILE, OPEN, ACKNOWLEDGE -> List.of();
            case ADD -> List.of(words("What would you like to add?"));
            case REPLY -> List.of(words("Your reply"));
            case WITHDRAW -> List.of(optional("reason", "Why? (You can leave this empty)"));
            case ASK -> List.of(words("Your question to the person who reported it"));
            case NOTE -> List.of(words("Your note (the reporter never sees it)"));
            case ACTION -> List.of(words("What was done?"), new Field("date", Type.DATE, "When?", "", true, "Please choose the day.", List.of()));
            case HAND_OVER -> List.of(
                    new Field("to", Type.PERSON, "To whom?", "", true, "Please choose a colleague.", List.of()),
                    new Field("reason", Type.TEXT, "Why?", "", true, PLEASE_WRITE, List.of()));
            case DECIDE -> List.of(words("What you have decided, as the reporter will read it"));
            case CLOSE -> List.of(
                    new Field("outcome", Type.CHOICE, "How did it end?", "", true, "Please choose how it ended.", List.of(
                            new Choice("dealt-with", "Dealt with"),
                            new Choice("passed-on", "Passed on to somebody outside this desk"),
                            new Choice("no-action", "No action was needed"))),
                    words("Why, in a sentence or two (the reporter isn't shown this)"));
            case REOPEN -> List.of(words("Why is it opened again?"));
        };
    }

    /** What is wrong with them, in the fields' order. */
    public static List<FieldError> check(List<Field> fields, Map<String, String> words) {
        return fields.stream().flatMap(field -> field.check(words.getOrDefault(field.id(), "")).stream()).toList();
    }

    private static Field words(String label) {
        return new Field("words", Type.LONG_TEXT, label, "", true, PLEASE_WRITE, List.of());
    }

    private static Field optional(String id, String label) {
        return new Field(id, Type.TEXT, label, "", false, "", List.of());
    }
}
