package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseView;
import school.policydesk.cases.Entry;
import school.policydesk.cases.Field;
import school.policydesk.cases.FieldText;
import school.policydesk.cases.Form;
import school.policydesk.cases.Step;

/**
 * What has happened to a case, step by step, as one person may read it.
 *
 * @param fit how much of it there is room for
 */
record Timeline(CaseCards cases, CaseView view, Form form, Fit fit) {

    List<JsonNode> parts() {
        var parts = new ArrayList<JsonNode>();
        var entries = view.entries();
        int leftOut = Math.max(0, entries.size() - fit.entries());
        if (leftOut > 0) {
            parts.add(Pieces.small(leftOut == 1 ? "The first step is not shown here." : "The first " + leftOut + " steps are not shown here."));
        }
        entries.stream().skip(leftOut).map(this::entry).forEach(parts::add);
        return parts;
    }

    private JsonNode entry(Entry entry) {
        var said = said(entry);
        var text = entry.act().label() + (said.isEmpty() ? "" : ": " + String.join("\n", said));
        return Pieces.field(cases.says().moment(entry.at(), cases.now()) + ", " + cases.nameOf().apply(entry.actor()), text);
    }

    private List<String> said(Entry entry) {
        if (entry.act() == Act.FILE) {
            return changedSince(entry);
        }
        var id = entry.words().getOrDefault(CaseDesk.STEP, "");
        var step = form.step(id);
        var said = new ArrayList<String>();
        step.map(found -> view.isReporters() ? found.told() : found.label()).ifPresent(said::add);
        form.fields(entry.act(), id).forEach(field -> value(field, entry.words()).ifPresent(value -> said.add((step.isEmpty() ? "" : field.label() + " ") + value)));
        step.flatMap(found -> kept(found, entry)).ifPresent(said::add);
        return said;
    }

    /** What an earlier version of the report said where the present one says something else. */
    private List<String> changedSince(Entry version) {
        var now = view.report();
        return form.fields().stream()
                .filter(field -> !version.words().getOrDefault(field.id(), "").equals(now.getOrDefault(field.id(), "")))
                .map(field -> field.label() + " " + value(field, version.words()).orElse("–") + " (changed since)")
                .toList();
    }

    private Optional<String> kept(Step step, Entry entry) {
        return form.fields().stream().filter(field -> field.id().equals(step.keeps())).findFirst()
                .flatMap(field -> value(field, view.reportAt(entry)))
                .map(text -> "This is the wording that was looked at: " + text);
    }

    private Optional<String> value(Field field, Map<String, String> words) {
        return Optional.ofNullable(words.get(field.id())).filter(value -> !value.isBlank())
                .map(value -> fit.shorten(FieldText.of(field, value, cases.nameOf())));
    }
}
