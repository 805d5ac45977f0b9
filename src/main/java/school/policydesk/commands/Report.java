package school.policydesk.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The figures of a run with every miss, in Markdown. Only what the file has expectations for is judged. */
record Report(String source, List<Judged> all) {

    void write(Path to) {
        try {
            Path file = Files.isDirectory(to) ? to.resolve(source.replaceAll("\\.[^.]*$", "") + "-report.md") : to;
            Files.writeString(file, text());
        } catch (IOException e) {
            throw new UnusableInput(to + ": the report can't be written there");
        }
    }

    String text() {
        var lines = new ArrayList<String>(List.of("# " + source, "", all.size() + " questions. Shares with Wilson's 95 % interval.", "", "| figure | reached |", "|---|---|"));
        var inScope = where(Judged::inScope);
        var judged = where(it -> it.has("clauses") && it.inScope());
        var scoped = where(it -> it.has("scope"));
        var gated = where(it -> it.has("gate"));
        figure(lines, "right clause first", Share.of(judged, it -> it.rightAmong(1)));
        figure(lines, "right clause among the first three", Share.of(judged, it -> it.rightAmong(3)));
        figure(lines, "wrong assertion shown, of all questions", Share.of(scoped, Judged::wrong));
        figure(lines, "in scope, answered or clarified directly", Share.of(inScope, Judged::asserts));
        figure(lines, "in scope, refused", Share.of(inScope, Judged::refuses));
        figure(lines, "out of scope, not asserted on", Share.of(where(Judged::outOfScope), it -> !it.asserts()));
        figure(lines, "dialogue offered for a report in the making", Share.of(where(Judged::expectsDialogue), Judged::offersExpected));
        figure(lines, "gate raised when it should be", Share.of(gated.stream().filter(Judged::expectsGate).toList(), Judged::gate));
        figure(lines, "gate raised when it should not be", Share.of(gated.stream().filter(it -> !it.expectsGate()).toList(), Judged::gate));
        lines.add("| milliseconds a question: median, 99th percentile | " + millis(0.5) + ", " + millis(0.99) + " |");
        misses(lines, "Wrong assertions", it -> it.has("scope") && it.wrong());
        misses(lines, "In scope, refused", it -> it.inScope() && it.refuses());
        misses(lines, "In scope, right clause not among the first three", it -> it.inScope() && it.has("clauses") && !it.refuses() && !it.rightAmong(3));
        misses(lines, "In scope, among the first three but not first", it -> it.inScope() && !it.asserts() && !it.rightAmong(1) && it.rightAmong(3));
        misses(lines, "Dialogue missed", it -> it.expectsDialogue() && !it.offersExpected());
        misses(lines, "Gate missed", it -> it.expectsGate() && !it.gate());
        misses(lines, "Gate raised falsely", it -> it.has("gate") && !it.expectsGate() && it.gate());
        return String.join("\n", lines) + "\n";
    }

    private List<Judged> where(Predicate<Judged> chosen) {
        return all.stream().filter(chosen).toList();
    }

    private static void figure(List<String> lines, String name, Share share) {
        if (share.of() > 0) {
            lines.add("| " + name + " | " + share + " |");
        }
    }

    private void misses(List<String> lines, String title, Predicate<Judged> missed) {
        var found = where(missed);
        if (!found.isEmpty()) {
            lines.addAll(List.of("", "## " + title + ": " + found.size(), "", "| line | question | said | expected |", "|---|---|---|---|"));
            found.forEach(it -> lines.add("| %d | %s | %s | %s |".formatted(it.row().line(), cell(it.row().question()), cell(it.said()),
                    cell(String.join(" ", it.expected("clauses")) + " " + String.join(" ", it.expected("dialogues"))))));
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").strip();
    }

    private String millis(double share) {
        var sorted = all.stream().mapToDouble(it -> it.outcome().millis()).sorted().toArray();
        return String.format(Locale.ROOT, "%.1f", sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
    }
}
