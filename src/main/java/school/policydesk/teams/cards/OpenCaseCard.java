package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.policydesk.cases.Act;
import school.policydesk.cases.ActFields;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.CaseView;
import school.policydesk.cases.Entry;
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
 * @param typed what was typed for an act that was refused, by field id
 * @param errors why it was
 */
public record OpenCaseCard(
        CaseCards cases, CaseView view, Form form, String news, List<Act> acts, List<Field.Choice> colleagues, List<String> earlier, Map<String, String> typed, List<FieldError> errors) {

    public Card card() {
        var file = view.file();
        var body = new ArrayList<JsonNode>();
        if (!news.isEmpty()) {
            body.add(Pieces.notice("emphasis", news, cases.state(file)));
        }
        body.add(Pieces.heading(file.kind().label()));
        body.add(Pieces.text("**%s**, received %s. %s".formatted(
                file.reference(), cases.says().moment(file.filedAt(), cases.now()), news.isEmpty() ? cases.state(file) : "")));
        body.add(Pieces.field("Reported by", reporter()));
        form.fields().forEach(field -> answer(field).ifPresent(body::add));
        if (!earlier.isEmpty()) {
            body.add(Pieces.notice("warning", "Earlier reports about the same person", String.join(", ", earlier)));
        }
        timeline(body);
        errors.forEach(error -> body.add(Pieces.error(error.message())));
        var summary = file.reference() + " " + file.kind().label();
        body.addAll(Pieces.actionRows(actions()));
        return new Card(Pieces.card(summary, body, List.of()), summary);
    }

    private String reporter() {
        var known = cases.nameOf().apply(view.file().reporter());
        return known.isEmpty() ? view.report().getOrDefault("_reporterName", "") : known;
    }

    private Optional<ObjectNode> answer(Field field) {
        return Optional.ofNullable(view.report().get(field.id())).map(value -> Pieces.field(field.label(), FieldText.of(field, value, cases.nameOf())));
    }

    private void timeline(List<JsonNode> body) {
        body.add(Pieces.subheading("What has happened"));
        for (var entry : view.entries()) {
            body.add(Pieces.field(
                    cases.says().moment(entry.at(), cases.now()) + ", " + cases.nameOf().apply(entry.actor()), entry.act().label() + words(entry)));
        }
    }

    private String words(Entry entry) {
        var step = entry.words().getOrDefault(CaseDesk.STEP, "");
        var said = new ArrayList<String>();
        form.step(step).ifPresent(found -> said.add(found.label()));
        for (var field : form.fields(entry.act(), step)) {
            var value = entry.words().get(field.id());
            if (value != null && !value.isBlank()) {
                said.add((step.isEmpty() ? "" : field.label() + " ") + FieldText.of(field, value, cases.nameOf()));
            }
        }
        return said.isEmpty() ? "" : ": " + String.join("\n", said);
    }

    /** The kind's own steps come first; then what every kind has. A row holds few, because Teams hides a seventh action. */
    private List<ObjectNode> actions() {
        var actions = new ArrayList<ObjectNode>();
        acts.stream().filter(act -> act == Act.ACKNOWLEDGE).forEach(act -> actions.add(action(act)));
        form.steps().stream().filter(step -> acts.contains(step.act()) || acts.contains(Act.CLOSE))
                .forEach(step -> actions.add(part(step.label(), step.act(), step.id(), step.fields())));
        if (!form.letter().isEmpty() && acts.contains(Act.CLOSE)) {
            actions.add(Pieces.more("A letter to copy", List.of(Pieces.words(form.letter())), List.of()));
        }
        stub().ifPresent(stub -> actions.add(Pieces.more("Suggest as an answer for everyone", List.of(
                Pieces.text("Give this to whoever looks after the school's files. Check the clauses and add more ways to ask."), Pieces.words(stub)), List.of())));
        acts.stream().filter(act -> act != Act.ACKNOWLEDGE).filter(act -> act != Act.ACTION || form.steps().stream().noneMatch(step -> step.act() == Act.ACTION))
                .forEach(act -> actions.add(action(act)));
        if (view.file().kind() == CaseKind.SAFEGUARDING) {
            actions.add(Pieces.button(Button.of("Save the record (PDF)", Verbs.RECORD, Map.of("case", view.file().id().toString()))));
        }
        return actions;
    }

    /** A ready topic for the school's files, once a question has been answered. */
    private Optional<String> stub() {
        boolean mine = acts.contains(Act.CLOSE) || acts.contains(Act.REOPEN);
        return Optional.of(view).filter(seen -> mine && seen.file().kind() == CaseKind.POLICY_QUESTION)
                .flatMap(seen -> seen.all(Act.DECIDE).stream().reduce((first, second) -> second))
                .map(answer -> TopicStub.of(view.file().reference(), view.report().getOrDefault("question", ""), answer.words().getOrDefault("answer", "")));
    }

    /** What needs nothing typed is a button; the rest opens a part of the card of its own. */
    private ObjectNode action(Act act) {
        var fields = ActFields.of(act);
        if (fields.isEmpty()) {
            var data = Map.of("case", view.file().id().toString(), "act", act.name());
            return Pieces.button(Button.main(title(act), act == Act.ACKNOWLEDGE ? Verbs.ACKNOWLEDGE : Verbs.ACT, data));
        }
        return part(title(act), act, "", fields);
    }

    private ObjectNode part(String title, Act act, String step, List<Field> fields) {
        var prefix = (step.isEmpty() ? act.name() : step) + "_";
        var data = Map.of("case", view.file().id().toString(), "act", act.name(), "step", step);
        var inputs = fields.stream().map(field -> Inputs.of(prefix + field.id(), field, typed.getOrDefault(prefix + field.id(), ""), colleagues)).toList();
        return Pieces.more(title, inputs, List.of(new Button(title, Verbs.ACT, data, Button.Style.MAIN, true)));
    }

    private static String title(Act act) {
        return switch (act) {
            case ACKNOWLEDGE -> "I'm dealing with this";
            case ASK -> "Ask the reporter";
            case NOTE -> "Add a private note";
            case ACTION -> "Record an action";
            case HAND_OVER -> "Hand over";
            case DECIDE -> "Tell the reporter";
            case CLOSE -> "Close";
            case REOPEN -> "Open again";
            case ADD -> "Add to it";
            case REPLY -> "Reply";
            case WITHDRAW -> "Withdraw";
            case FILE, OPEN -> act.label();
        };
    }
}
