package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.CaseView;
import school.policydesk.cases.Field;
import school.policydesk.cases.FieldError;
import school.policydesk.cases.FieldText;
import school.policydesk.cases.Form;

/**
 * A case with its content, for the one person who opened it, with everything that they can do.
 *
 * @param news what has just happened, in a sentence; may be empty
 * @param acts what this person may do as the case stands
 * @param earlier references of earlier reports about the same person
 * @param typed what was typed for an act that was refused, by input id
 * @param errors why it was
 */
public record OpenCaseCard(
        CaseCards cases, CaseView view, Form form, String news, List<Act> acts, List<Field.Choice> colleagues, List<String> earlier, Map<String, String> typed, List<FieldError> errors) {

    public Card card() {
        return Fit.largest(this::card);
    }

    private Card card(Fit fit) {
        var file = view.file();
        var body = new ArrayList<JsonNode>();
        if (!news.isEmpty()) {
            body.add(Pieces.notice("emphasis", news, cases.state(file)));
        }
        if (!errors.isEmpty()) {
            body.add(Pieces.error("Not done yet; what you typed is still here."));
            errors.forEach(error -> body.add(Pieces.error(error.message())));
        }
        var actions = new CaseActions(view, form, acts, colleagues, typed);
        body.addAll(actions.leftOver());
        body.add(Pieces.heading(file.kind().label()));
        body.add(Pieces.text("**%s**, received %s. %s".formatted(
                file.reference(), cases.says().moment(file.filedAt(), cases.now()), news.isEmpty() ? cases.state(file) : "").strip()));
        body.add(Pieces.field("Reported by", reporter()));
        form.fields().forEach(field -> answer(field, fit).ifPresent(body::add));
        if (!earlier.isEmpty()) {
            body.add(Pieces.notice("warning", "Earlier reports about the same person", String.join(", ", earlier)));
        }
        body.add(Pieces.subheading("What has happened"));
        body.addAll(new Timeline(cases, view, form, fit).parts());
        if (!fit.isWhole()) {
            body.add(Pieces.notice("warning", "Not all of it is shown", "There is more than fits on a card. \"Save the record (PDF)\" gives you every word."));
        }
        body.addAll(Pieces.actionRows(actions.all(file.kind() == CaseKind.SAFEGUARDING || !fit.isWhole())));
        var summary = file.reference() + " " + file.kind().label();
        return new Card(Pieces.card(summary, body, List.of()), summary);
    }

    private String reporter() {
        var known = cases.nameOf().apply(view.file().reporter());
        return known.isEmpty() ? view.reporterName() : known;
    }

    private Optional<ObjectNode> answer(Field field, Fit fit) {
        return Optional.ofNullable(view.report().get(field.id()))
                .map(value -> Pieces.field(field.label(), fit.shorten(FieldText.of(field, value, cases.nameOf()))));
    }
}
