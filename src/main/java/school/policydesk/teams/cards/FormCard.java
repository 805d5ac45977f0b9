package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.Field;
import school.policydesk.cases.FieldError;
import school.policydesk.cases.Form;
import school.policydesk.cases.Subjects;

/**
 * A report's form: one card, filled with what has been typed before.
 *
 * @param colleagues who can be chosen, without the person filling it
 * @param values what was typed, by field id
 * @param errors what was wrong with it, shown beside each field
 */
public record FormCard(Form form, Sheet sheet, List<Field.Choice> colleagues, Map<String, String> values, List<FieldError> errors, List<Notice> notices) {

    /**
     * Which copy of the form it is.
     *
     * @param formId minted when it was first shown; a second press of the same form is recognised by it
     * @param draft the stamp of the draft that it holds; empty for none
     */
    public record Sheet(String formId, String draft) {}

    /** Something to be read before the form. */
    public record Notice(String style, String title, String text) {}

    private static final CardTemplate FOLDED = Pieces.load("part-folded");
    private static final CardTemplate UNFOLD = Pieces.load("part-unfold");

    public Card card() {
        var body = new ArrayList<JsonNode>();
        notices.forEach(notice -> body.add(Pieces.notice(notice.style(), notice.title(), notice.text())));
        body.add(Pieces.heading(form.title()));
        body.add(Pieces.text(form.intro()));
        if (!errors.isEmpty()) {
            body.add(Pieces.error("Not sent yet. Please look at the lines marked below; what you typed is still here."));
            errors.stream().filter(error -> error.field().isEmpty()).forEach(error -> body.add(Pieces.error(error.message())));
        }
        form.fields().stream().filter(field -> !field.extra()).forEach(field -> body.addAll(input(field)));
        var extras = form.fields().stream().filter(Field::extra).toList();
        if (!extras.isEmpty()) {
            boolean open = extras.stream().anyMatch(field -> values.containsKey(field.id()) || isWrong(field));
            body.add(UNFOLD.fill(Map.of("title", "More details (if you have them)")));
            body.add(FOLDED.fill(Map.of("open", open, "items", extras.stream().flatMap(field -> input(field).stream()).toList())));
        }
        var data = Map.of("kind", form.kind().id(), "form", sheet.formId(), CaseDesk.DRAFT, sheet.draft());
        var send = new Button("Send", Verbs.FILE, data, Button.Style.MAIN, true);
        var cancel = Button.of("Cancel", Verbs.CANCEL, Map.of("kind", form.kind().id()));
        return new Card(Pieces.card(form.title(), body, List.of(Pieces.button(send), Pieces.button(cancel))), form.title());
    }

    private List<JsonNode> input(Field field) {
        var parts = new ArrayList<JsonNode>();
        parts.add(Inputs.of(field.id(), field, values.getOrDefault(field.id(), ""), people()));
        errors.stream().filter(error -> error.field().equals(field.id())).forEach(error -> parts.add(Pieces.error(error.message())));
        return parts;
    }

    private boolean isWrong(Field field) {
        return errors.stream().anyMatch(error -> error.field().equals(field.id()));
    }

    private List<Field.Choice> people() {
        var all = new ArrayList<Field.Choice>();
        all.add(new Field.Choice(Subjects.UNKNOWN, "I don't know"));
        all.add(new Field.Choice(Subjects.OUTSIDE, "Someone outside school or a pupil"));
        all.addAll(colleagues);
        return all;
    }
}
