package school.policydesk.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import school.policydesk.school.YamlNode;

/** Checks that every combination of facts has exactly one row. */
record TableCheck(YamlNode node, DecisionTable table) {

    /** A table of more combinations than this is not a table that anybody can check by eye. */
    private static final int MOST_COMBINATIONS = 5_000;

    void run() {
        if (table.facts().isEmpty() || table.rows().isEmpty()) {
            node.fault("The table has no facts or no rows", "List the facts to ask for, then a row for every case.");
            return;
        }
        var reported = new ArrayList<List<DecisionRow>>();
        int missing = 0;
        for (var combination : combinations()) {
            var fitting = table.rows().stream().filter(row -> row.isOpen(combination)).toList();
            if (fitting.isEmpty() && ++missing <= 3) {
                node.fault("No row fits " + said(combination), "Add a row for it, or leave a fact out of a row so that it fits more.");
            }
            if (fitting.size() > 1 && !reported.contains(fitting)) {
                reported.add(fitting);
                node.fault("Rows on lines " + lines(fitting) + " both fit " + said(combination), "Narrow one of them: no two rows may fit the same case.");
            }
        }
    }

    private List<Map<String, String>> combinations() {
        List<Map<String, String>> all = List.of(Map.of());
        for (var fact : table.facts()) {
            var longer = new ArrayList<Map<String, String>>();
            for (var combination : all) {
                fact.values().forEach(value -> longer.add(with(combination, fact.id(), value.id())));
            }
            if (longer.size() > MOST_COMBINATIONS) {
                node.fault("The table has more than " + MOST_COMBINATIONS + " combinations", "Ask for fewer facts, or make two topics of it.");
                return List.of();
            }
            all = longer;
        }
        return all;
    }

    private static Map<String, String> with(Map<String, String> combination, String fact, String value) {
        var longer = new LinkedHashMap<>(combination);
        longer.put(fact, value);
        return longer;
    }

    private static String said(Map<String, String> combination) {
        return combination.entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue()).collect(Collectors.joining(", ", "{", "}"));
    }

    private static String lines(List<DecisionRow> rows) {
        return rows.stream().map(row -> String.valueOf(row.line())).collect(Collectors.joining(" and "));
    }
}
