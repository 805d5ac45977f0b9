package school.policydesk.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.Entry;
import school.policydesk.cases.Field;
import school.policydesk.cases.FieldText;
import school.policydesk.cases.Form;
import school.policydesk.cases.Step;
import school.policydesk.people.StaffId;

/** What was typed and chosen, line by line, as it is read. Nothing that was kept is left out, even if the form no longer asks for it. */
record Said(Form form, Function<StaffId, String> nameOf) {

    /** @param label what was asked; empty where the entry itself says it */
    record Line(String label, String text) {}

    List<Line> report(Map<String, String> words) {
        return lines(form.fields(), words, true);
    }

    /** @param toReporter of a decision the reporter reads what the kind tells them, and no other field of it */
    List<Line> of(Entry entry, boolean toReporter) {
        if (entry.act() == Act.FILE) {
            return report(entry.words());
        }
        var id = entry.words().getOrDefault(CaseDesk.STEP, "");
        var step = form.step(id).filter(found -> found.act() == entry.act());
        if (step.isPresent()) {
            return toReporter ? told(step.get(), entry.words()) : all(step.get(), entry.words());
        }
        return lines(form.fields(entry.act(), ""), entry.words(), false);
    }

    private List<Line> all(Step step, Map<String, String> words) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("", step.label()));
        if (!step.told().isEmpty()) {
            lines.add(new Line("The reporter is told", step.told()));
        }
        lines.addAll(lines(step.fields(), words, true));
        return lines;
    }

    private List<Line> told(Step step, Map<String, String> words) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("", step.told()));
        lines.addAll(lines(step.fields().stream().filter(field -> field.id().equals(step.shows())).toList(), shown(step, words), true));
        return lines;
    }

    private static Map<String, String> shown(Step step, Map<String, String> words) {
        return words.containsKey(step.shows()) ? Map.of(step.shows(), words.get(step.shows())) : Map.of();
    }

    private List<Line> lines(List<Field> fields, Map<String, String> words, boolean labelled) {
        var lines = new ArrayList<Line>();
        fields.stream().filter(field -> !words.getOrDefault(field.id(), "").isBlank()).forEach(field -> lines.add(new Line(
                labelled || !field.id().equals("words") ? field.label() : "", FieldText.of(field, words.get(field.id()), nameOf))));
        words.keySet().stream().sorted()
                .filter(id -> !id.startsWith("_") && fields.stream().noneMatch(field -> field.id().equals(id)))
                .forEach(id -> lines.add(new Line("\"" + id + "\", which the form no longer asks for", words.get(id))));
        return lines;
    }
}
