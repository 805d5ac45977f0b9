package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import school.policydesk.cases.Act;
import school.policydesk.cases.ActFields;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.CaseStatus;
import school.policydesk.cases.CaseView;
import school.policydesk.cases.Field;
import school.policydesk.cases.Form;
import school.policydesk.cases.Step;

/** Everything that one person can do with a case as it stands, with what they typed for it before. */
record CaseActions(CaseView view, Form form, List<Act> acts, List<Field.Choice> colleagues, Map<String, String> typed) {

    /** The kind's own steps come first; then what every kind has. A row holds few, because Teams hides a seventh action. */
    List<ObjectNode> all(boolean record) {
        var actions = new ArrayList<ObjectNode>();
        acts.stream().filter(act -> act == Act.ACKNOWLEDGE).forEach(act -> actions.add(action(act)));
        steps().forEach(step -> actions.add(part(step.label(), step.act(), step.id(), step.fields())));
        if (!form.letter().isEmpty() && acts.contains(Act.CLOSE)) {
            actions.add(Pieces.more("A letter to copy", List.of(Pieces.words(form.letter())), List.of()));
        }
        stub().ifPresent(stub -> actions.add(Pieces.more("Suggest as an answer for everyone", List.of(
                Pieces.text("Give this to whoever looks after the school's files. Check the clauses and add more ways to ask."), Pieces.words(stub)), List.of())));
        acts.stream().filter(act -> act != Act.ACKNOWLEDGE).filter(act -> act != Act.ACTION || form.steps().stream().noneMatch(step -> step.act() == Act.ACTION))
                .forEach(act -> actions.add(action(act)));
        if (mayChange()) {
            actions.add(Pieces.button(Button.of("Change what I sent", Verbs.CHANGE, ofCase())));
        }
        if (record) {
            actions.add(Pieces.button(Button.of("Save the record (PDF)", Verbs.RECORD, ofCase())));
        }
        return actions;
    }

    /** What was typed for something that can't be done any more: its input is gone, but not the words. */
    List<JsonNode> leftOver() {
        var there = Stream.concat(
                steps().flatMap(step -> step.fields().stream().map(field -> step.id() + "_" + field.id())),
                acts.stream().flatMap(act -> ActFields.of(act).stream().map(field -> act.name() + "_" + field.id()))).toList();
        return Stream.concat(
                        form.steps().stream().flatMap(step -> step.fields().stream().filter(CaseActions::isProse).map(field -> step.id() + "_" + field.id())),
                        Stream.of(Act.values()).flatMap(act -> ActFields.of(act).stream().filter(CaseActions::isProse).map(field -> act.name() + "_" + field.id())))
                .filter(id -> !there.contains(id) && !typed.getOrDefault(id, "").isBlank())
                .<JsonNode>map(id -> Pieces.field("What you had typed; it was not saved", typed.get(id)))
                .toList();
    }

    private Stream<Step> steps() {
        return view.steps().stream().filter(step -> acts.contains(step.act()) || acts.contains(Act.CLOSE));
    }

    private static boolean isProse(Field field) {
        return field.type() == Field.Type.TEXT || field.type() == Field.Type.LONG_TEXT;
    }

    /** A signed record is only added to. */
    private boolean mayChange() {
        return view.isReporters() && view.file().status() != CaseStatus.WITHDRAWN && view.file().kind() != CaseKind.SAFEGUARDING;
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
        var seen = Integer.toString(view.entries().getLast().number());
        var data = Map.of("case", view.file().id().toString(), "act", act.name(), "step", step, "seen", seen);
        var inputs = fields.stream().map(field -> Inputs.of(prefix + field.id(), field, startsAs(prefix, step, field), colleagues)).toList();
        return Pieces.more(title, inputs, List.of(new Button(title, Verbs.ACT, data, Button.Style.MAIN, true)));
    }

    /** What the reporter will read word for word starts as they were told it last, or as they suggested it. */
    private String startsAs(String prefix, String step, Field field) {
        var before = form.step(step).filter(found -> found.shows().equals(field.id())).map(found -> view.decision()
                .filter(last -> last.words().containsKey(field.id())).map(last -> last.words().get(field.id()))
                .orElseGet(() -> view.report().getOrDefault(field.id(), "")));
        return typed.getOrDefault(prefix + field.id(), before.orElse(""));
    }

    private Map<String, String> ofCase() {
        return Map.of("case", view.file().id().toString());
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
