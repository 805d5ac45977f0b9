package school.policydesk.answers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import school.policydesk.policy.Clause;
import school.policydesk.school.YamlNode;

/** Reads a topic's decision table and its rows; a plain answer is read as a row. */
record TableReader(Map<String, Fact> facts, Function<YamlNode, List<Clause>> clauses) {

    private static final int LONGEST_SUMMARY = 240;

    DecisionTable read(YamlNode node) {
        node.allowOnly("facts", "rows");
        var asked = node.at("facts").items().stream().flatMap(item -> fact(item).stream()).toList();
        var rows = new ArrayList<DecisionRow>();
        for (var item : node.at("rows").items()) {
            item.allowOnly("when", "verdict", "summary", "clauses", "next", "dialogues");
            rows.add(row(item, when(item.at("when"), asked)));
        }
        var table = new DecisionTable(asked, List.copyOf(rows));
        new TableCheck(node, table).run();
        return table;
    }

    DecisionRow row(YamlNode node, Map<String, Set<String>> when) {
        var verdict = verdict(node);
        var cited = clauses.apply(node);
        if (cited.isEmpty() && verdict != Verdict.SILENT) {
            node.fault("No clause supports this answer", "Name at least one clause, or make the verdict silent.");
        }
        return new DecisionRow(when, verdict, summary(node), cited, node.optional("next", ""), dialogues(node), node.line());
    }

    private List<Fact> fact(YamlNode item) {
        var fact = facts.get(item.text());
        if (fact == null) {
            item.fault("There is no fact '" + item.text() + "'", "Known in facts.yml are: " + String.join(", ", facts.keySet()) + ".");
            return List.of();
        }
        return List.of(fact);
    }

    private static Map<String, Set<String>> when(YamlNode node, List<Fact> asked) {
        var when = new LinkedHashMap<String, Set<String>>();
        node.entries().forEach((id, values) -> asked.stream().filter(fact -> fact.id().equals(id)).findFirst().ifPresentOrElse(
                fact -> when.put(id, values(values, fact)),
                () -> values.fault("This table does not ask for '" + id + "'", "Add it to the table's facts, or take it out of the row.")));
        return when;
    }

    private static Set<String> values(YamlNode node, Fact fact) {
        var values = new HashSet<String>();
        for (var item : node.items()) {
            if (fact.value(item.text()).isEmpty()) {
                item.fault("'" + item.text() + "' is not a value of '" + fact.id() + "'",
                        "Known are: " + String.join(", ", fact.values().stream().map(Fact.Value::id).toList()) + ".");
            }
            values.add(item.text());
        }
        return values;
    }

    private static Verdict verdict(YamlNode node) {
        String word = node.required("verdict");
        return Verdict.of(word).orElseGet(() -> {
            node.at("verdict").fault("'" + word + "' is not a verdict", "Write \"yes\" or \"no\" in quotes, depends, or silent.");
            return Verdict.SILENT;
        });
    }

    private static String summary(YamlNode node) {
        String summary = node.required("summary");
        if (summary.length() > LONGEST_SUMMARY) {
            node.at("summary").fault("The summary has " + summary.length() + " characters", "Use at most " + LONGEST_SUMMARY + ".");
        }
        return summary;
    }

    private static List<Dialogue> dialogues(YamlNode node) {
        var dialogues = new ArrayList<Dialogue>();
        for (var item : node.at("dialogues").items()) {
            Dialogue.of(item.text()).ifPresentOrElse(dialogues::add, () -> item.fault("There is no dialogue '" + item.text() + "'",
                    "Known are: " + String.join(", ", List.of(Dialogue.values()).stream().map(Dialogue::word).toList()) + "."));
        }
        return List.copyOf(dialogues);
    }
}
