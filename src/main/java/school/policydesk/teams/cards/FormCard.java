package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import school.policydesk.cases.Field;
import school.policydesk.cases.FieldError;
import school.policydesk.cases.Form;
import school.policydesk.cases.Subjects;

/**
 * A report's form: one card, filled with what has been typed before.
 *
 * @param formId minted for this showing; a second press of the same form is recognised by it
 * @param colleagues who can be chosen, without the person filling it
 * @param values what was typed, by field id
 * @param errors what was wrong with it, shown beside each field
 */
public record FormCard(Form form, String formId, List<Field.Choice> colleagues, Map<String, String> values, List<FieldError> errors, List<Notice> notices) {

    /** Something to be read before the form. */
    public record Notice(String style, String title, String text) {}

    private static final CardTemplate TEXT = Pieces.load("input-text");
    private static final CardTemplate DATE = Pieces.load("input-date");
    private static final CardTemplate TIME = Pieces.load("input-time");
    private static final CardTemplate CHOICE = Pieces.load("input-choice");
    private static final CardTemplate PERSON = Pieces.load("input-person");
    private static final CardTemplate ONE_CHOICE = Pieces.load("choice");

    public Card card() {
        var body = new ArrayList<JsonNode>();
        notices.forEach(notice -> body.add(Pieces.notice(notice.style(), notice.title(), notice.text())));
        body.add(Pieces.heading(form.title()));
        body.add(Pieces.text(form.intro()));
        if (!errors.isEmpty()) {
            body.add(Pieces.error("Not sent yet. Please look at the lines marked below; what you typed is still here."));
        }
        for (var field : form.fields()) {
            body.add(input(field));
            errors.stream().filter(error -> error.field().equals(field.id())).forEach(error -> body.add(Pieces.error(error.message())));
        }
        var data = Map.of("kind", form.kind().id(), "form", formId);
        var send = new Button("Send", Verbs.FILE, data, Button.Style.MAIN, true);
        var cancel = Button.of("Cancel", Verbs.CANCEL, Map.of("kind", form.kind().id()));
        return new Card(Pieces.card(form.title(), body, List.of(Pieces.button(send), Pieces.button(cancel))), form.title());
    }

    private ObjectNode input(Field field) {
        var values = new HashMap<String, Object>();
        values.put("id", field.id());
        values.put("label", field.label());
        values.put("hint", field.hint().isEmpty() && field.type() == Field.Type.PERSON ? "Type a name, or choose" : field.hint());
        values.put("value", this.values.getOrDefault(field.id(), ""));
        values.put("limit", field.type().limit());
        values.put("multiline", field.type() == Field.Type.LONG_TEXT);
        values.put("required", field.required());
        values.put("error", field.error().isEmpty() ? "Please check this line." : field.error());
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LINK -> TEXT.fill(values);
            case DATE -> DATE.fill(values);
            case TIME -> TIME.fill(values);
            case CHOICE -> CHOICE.fill(with(values, field.choices()));
            case PERSON -> PERSON.fill(with(values, people()));
        };
    }

    private List<Field.Choice> people() {
        var all = new ArrayList<Field.Choice>();
        all.add(new Field.Choice(Subjects.UNKNOWN, "I don't know"));
        all.add(new Field.Choice(Subjects.OUTSIDE, "Someone outside school or a pupil"));
        all.addAll(colleagues);
        return all;
    }

    private static Map<String, Object> with(Map<String, Object> values, List<Field.Choice> choices) {
        values.put("choices", choices.stream().map(choice -> ONE_CHOICE.fill(Map.of("title", choice.label(), "value", choice.id()))).toList());
        return values;
    }
}
