package school.policydesk.commands;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An outcome beside what the file expects of it. A column that the file hasn't is not judged. */
record Judged(QuestionFile.Row row, Outcome outcome) {

    private static final Set<String> ASSERTING = Set.of("answer", "clarify");

    boolean has(String column) {
        return !row.columns().getOrDefault(column, "").isEmpty();
    }

    boolean inScope() {
        return row.columns().getOrDefault("scope", "").equals("in");
    }

    boolean outOfScope() {
        return row.columns().getOrDefault("scope", "").equals("out");
    }

    boolean asserts() {
        return ASSERTING.contains(outcome.outcome());
    }

    boolean refuses() {
        return !asserts() && !outcome.outcome().equals("did-you-mean");
    }

    /** Whether one of the acceptable clauses is among the first so many. */
    boolean rightAmong(int first) {
        return outcome.clauses().stream().limit(first).anyMatch(expected("clauses")::contains);
    }

    /** Something that the question isn't about is asserted. */
    boolean wrong() {
        return asserts() && (outOfScope() || !rightAmong(1));
    }

    /** For a report in the making: one of the acceptable dialogues is offered. */
    boolean offersExpected() {
        return outcome.dialogues().stream().anyMatch(expected("dialogues")::contains);
    }

    boolean expectsDialogue() {
        return has("dialogues") && !expected("dialogues").equals(Set.of("-"));
    }

    boolean expectsGate() {
        return row.columns().getOrDefault("gate", "").equals("yes");
    }

    boolean gate() {
        return outcome.dialogues().contains("safeguarding");
    }

    String said() {
        return "%s %s %s".formatted(outcome.outcome(), outcome.topic(), String.join(" ", outcome.clauses())).strip();
    }

    Set<String> expected(String column) {
        List<String> cells = Arrays.asList(row.columns().getOrDefault(column, "").split("\\|"));
        return new TreeSet<>(cells.stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList());
    }
}
