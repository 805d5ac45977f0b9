package school.policydesk.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import school.policydesk.school.YamlNode;

/** Reads {@code facts.yml}. */
record FactsReader(YamlNode file) {

    Map<String, Fact> read() {
        var facts = new LinkedHashMap<String, Fact>();
        for (var node : file.items()) {
            var fact = fact(node);
            if (facts.put(fact.id(), fact) != null) {
                node.fault("The fact '" + fact.id() + "' stands here twice", "Give one of them another id, or keep one.");
            }
        }
        return facts;
    }

    private static Fact fact(YamlNode node) {
        node.allowOnly("id", "question", "values");
        var values = node.at("values").items().stream().map(FactsReader::value).toList();
        if (values.size() < 2) {
            node.fault("A fact needs at least two values", "Add values with an id, a label and words.");
        }
        if (values.stream().map(Fact.Value::id).distinct().count() < values.size()) {
            node.fault("Two values of this fact have the same id", "Give each value an id of its own.");
        }
        return new Fact(node.required("id"), node.required("question"), values);
    }

    private static Fact.Value value(YamlNode node) {
        node.allowOnly("id", "label", "words");
        List<String> words = node.texts("words").stream().map(word -> word.toLowerCase(Locale.UK)).toList();
        return new Fact.Value(node.required("id"), node.required("label"), words);
    }
}
