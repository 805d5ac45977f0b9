package school.policydesk.cases;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import school.policydesk.school.Faults;
import school.policydesk.school.SchoolFolder;
import school.policydesk.school.YamlNode;

/** A school's nine forms: {@code forms/*.yml}. Immutable; safe for use by many threads. */
public final class Forms {

    private static final Map<String, Field.Type> TYPES = Map.of(
            "text", Field.Type.TEXT, "longText", Field.Type.LONG_TEXT, "link", Field.Type.LINK, "date", Field.Type.DATE,
            "time", Field.Type.TIME, "choice", Field.Type.CHOICE, "person", Field.Type.PERSON);

    private final Map<CaseKind, Form> forms;

    private Forms(Map<CaseKind, Form> forms) {
        this.forms = forms;
    }

    /** Reads every form; whatever is wrong is added to the faults. */
    public static Forms read(SchoolFolder folder, Faults faults) {
        var forms = new EnumMap<CaseKind, Form>(CaseKind.class);
        for (var kind : CaseKind.values()) {
            var yaml = folder.yaml("forms/" + kind.id() + ".yml", faults);
            yaml.allowOnly("kind", "title", "intro", "fields", "steps", "letter");
            if (yaml.isPresent() && !yaml.required("kind").equals(kind.id())) {
                yaml.at("kind").fault("This file is the form of " + kind.id(), "Write 'kind: " + kind.id() + "'.");
            }
            var fields = fields(yaml);
            var steps = yaml.at("steps").items().stream().map(step -> step(step, fields)).toList();
            forms.put(kind, new Form(kind, yaml.required("title"), yaml.required("intro"), fields, steps, yaml.optional("letter", "")));
        }
        return new Forms(forms);
    }

    public Form of(CaseKind kind) {
        return Optional.ofNullable(forms.get(kind)).orElseThrow();
    }

    private static List<Field> fields(YamlNode form) {
        var fields = form.at("fields").items().stream().map(Forms::field).toList();
        var ids = fields.stream().collect(Collectors.groupingBy(Field::id, Collectors.counting()));
        ids.forEach((id, count) -> {
            if (count > 1) {
                form.at("fields").fault("The field '" + id + "' stands here " + count + " times", "Give each field an id of its own.");
            }
        });
        return fields;
    }

    private static Step step(YamlNode yaml, List<Field> report) {
        yaml.allowOnly("id", "label", "told", "shows", "keeps", "by", "closes", "beforeClosing", "fields");
        var fields = fields(yaml);
        mustNameOneOf(yaml, "shows", fields);
        mustNameOneOf(yaml, "keeps", report);
        return new Step(yaml.required("id"), yaml.required("label"), yaml.optional("told", ""), yaml.optional("shows", ""),
                yaml.optional("keeps", ""), yaml.optional("by", ""), yaml.optional("closes", "false").equals("true"),
                yaml.optional("beforeClosing", "false").equals("true"), fields);
    }

    /** A slip here would else show the reporter nothing, or keep nothing, and nobody would notice. */
    private static void mustNameOneOf(YamlNode step, String key, List<Field> fields) {
        var named = step.optional(key, "");
        if (!named.isEmpty() && fields.stream().noneMatch(field -> field.id().equals(named))) {
            var known = fields.stream().map(Field::id).collect(Collectors.joining(", "));
            step.at(key).fault("There is no field '" + named + "'", "Name one of: " + known + ".");
        }
    }

    private static Field field(YamlNode yaml) {
        yaml.allowOnly("id", "type", "label", "hint", "required", "error", "choices", "extra");
        boolean required = yaml.optional("required", "false").equals("true");
        var type = TYPES.get(yaml.required("type"));
        if (type == null) {
            yaml.at("type").fault("This type of field is not known", "Use one of " + String.join(", ", TYPES.keySet().stream().sorted().toList()) + ".");
        }
        return new Field(
                yaml.required("id"),
                Optional.ofNullable(type).orElse(Field.Type.TEXT),
                yaml.required("label"),
                yaml.optional("hint", ""),
                required,
                required ? yaml.required("error") : yaml.optional("error", ""),
                yaml.at("choices").items().stream().map(item -> new Field.Choice(item.required("id"), item.required("label"))).toList(),
                yaml.optional("extra", "false").equals("true"));
    }

    /** Every kind there is, in the order of the enum. */
    public List<Form> all() {
        return Arrays.stream(CaseKind.values()).map(this::of).toList();
    }
}
