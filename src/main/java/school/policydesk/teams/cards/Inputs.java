package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import school.policydesk.cases.Field;
import school.policydesk.cases.Field.Choice;

/** A field as an input: every one has a label and says what is wrong when it is left out. */
final class Inputs {

    private static final CardTemplate TEXT = Pieces.load("input-text");
    private static final CardTemplate DATE = Pieces.load("input-date");
    private static final CardTemplate TIME = Pieces.load("input-time");
    private static final CardTemplate CHOICE = Pieces.load("input-choice");
    private static final CardTemplate PERSON = Pieces.load("input-person");
    private static final CardTemplate ONE_CHOICE = Pieces.load("choice");

    private Inputs() {}

    /**
     * @param id unique on the card
     * @param people what a person field offers
     */
    static ObjectNode of(String id, Field field, String value, List<Choice> people) {
        var values = new HashMap<String, Object>();
        values.put("id", id);
        values.put("label", field.label());
        values.put("hint", field.hint().isEmpty() && field.type() == Field.Type.PERSON ? "Type a name, or choose" : field.hint());
        values.put("value", value);
        values.put("limit", field.type().limit());
        values.put("multiline", field.type() == Field.Type.LONG_TEXT);
        values.put("required", field.required());
        values.put("error", field.error().isEmpty() ? "Please check this line." : field.error());
        values.put("choices", choices(field.type() == Field.Type.PERSON ? people : field.choices()));
        return template(field.type()).fill(values);
    }

    private static CardTemplate template(Field.Type type) {
        return switch (type) {
            case TEXT, LONG_TEXT, LINK -> TEXT;
            case DATE -> DATE;
            case TIME -> TIME;
            case CHOICE -> CHOICE;
            case PERSON -> PERSON;
        };
    }

    private static List<ObjectNode> choices(List<Choice> choices) {
        return choices.stream().map(choice -> ONE_CHOICE.fill(Map.of("title", choice.label(), "value", choice.id()))).toList();
    }
}
