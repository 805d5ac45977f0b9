package school.policydesk.routing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import school.policydesk.cases.CaseKind;
import school.policydesk.people.Directories;
import school.policydesk.people.Person;
import school.policydesk.people.StaffDirectory;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/**
 * Who would get what, and why, as text for whoever sets the school up: every kind, about nobody in school and about each
 * person whose being concerned makes a difference. It works from the files alone and knows no case.
 */
public final class RoutesTable {

    private static final List<Integer> WIDTHS = List.of(26, 15, 4, 34, 17, 64);
    private static final List<String> HEAD = List.of("about", "track", "turn", "who", "until", "why");

    private final RoutingDesk desk;
    private final Directories directories;
    private final RoutingTables tables;

    public RoutesTable(RoutingDesk desk, Directories directories, RoutingTables tables) {
        this.desk = desk;
        this.directories = directories;
        this.tables = tables;
    }

    /**
     * What to show.
     *
     * @param kind this one only
     * @param subject cases about this person only
     * @param at when the case would be reported
     */
    public record Query(SchoolId school, Optional<CaseKind> kind, Optional<StaffId> subject, StaffId reporter, Instant at) {}

    public String text(Query query) {
        var directory = directories.of(query.school());
        var kinds = query.kind().map(List::of).orElse(List.of(CaseKind.values()));
        return "School " + query.school() + ", reported by " + name(directory, query.reporter()) + ", "
                + time("EEEE d MMMM yyyy HH:mm", query.school(), query.at()) + ".\n"
                + kinds.stream().map(kind -> text(query, kind, directory)).collect(Collectors.joining());
    }

    private String text(Query query, CaseKind kind, StaffDirectory directory) {
        var grid = new TextGrid(WIDTHS, HEAD);
        groups(query, kind, directory).forEach((steps, subjects) -> addRows(grid, String.join(", ", subjects), steps, directory));
        return "\n" + kind.label() + " (" + kind.id() + ", clause " + kind.clause() + ")\n" + grid.text();
    }

    /** Who the case could be about, by what then happens to it; subjects who change nothing are left out. */
    private LinkedHashMap<List<Step>, List<String>> groups(Query query, CaseKind kind, StaffDirectory directory) {
        var groups = new LinkedHashMap<List<Step>, List<String>>();
        var usual = steps(query, kind, Set.of());
        if (query.subject().isEmpty()) {
            groups.computeIfAbsent(usual, key -> new ArrayList<>()).add("nobody in school");
        }
        for (var person : subjects(query, directory)) {
            var steps = steps(query, kind, Set.of(person.id()));
            if (query.subject().isPresent() || !sameOutcome(usual, steps)) {
                var group = groups.keySet().stream().filter(other -> sameOutcome(other, steps)).findFirst().orElse(steps);
                groups.computeIfAbsent(group, key -> new ArrayList<>()).add(person.name());
            }
        }
        return groups;
    }

    private static List<Person> subjects(Query query, StaffDirectory directory) {
        return query.subject().map(subject -> directory.find(subject).stream().toList())
                .orElseGet(() -> directory.everybody().stream().filter(person -> !person.id().equals(query.reporter())).toList());
    }

    /** Every track from its first step to the fallback, if nobody acknowledged in time. */
    private List<Step> steps(Query query, CaseKind kind, Set<StaffId> subjects) {
        var route = new Route(query.school(), kind, query.reporter(), subjects);
        var steps = new ArrayList<Step>();
        for (var first : desk.firstSteps(route, query.at())) {
            steps.add(first);
            var next = desk.nextStep(route, first.track(), first.rung(), first.deadline());
            while (next.rung() != steps.getLast().rung()) {
                steps.add(next);
                next = desk.nextStep(route, next.track(), next.rung(), next.deadline());
            }
        }
        return steps;
    }

    private static boolean sameOutcome(List<Step> steps, List<Step> others) {
        return steps.stream().map(RoutesTable::outcome).toList().equals(others.stream().map(RoutesTable::outcome).toList());
    }

    private static Step outcome(Step step) {
        return new Step(step.track(), step.rung(), step.recipients(), step.deadline(), step.remindAt(), step.rungLabel(), List.of());
    }

    private void addRows(TextGrid grid, String about, List<Step> steps, StaffDirectory directory) {
        int turn = 0;
        String track = "";
        for (var step : steps) {
            boolean first = !step.track().equals(track);
            turn = first ? 1 : turn + 1;
            track = step.track();
            grid.add(List.of(step == steps.getFirst() ? about : "", first ? track : "", String.valueOf(turn), who(step, directory),
                    time("EEE d MMM HH:mm", directory.school(), step.deadline()), String.join("; ", step.reasons())));
        }
    }

    private static String who(Step step, StaffDirectory directory) {
        var names = step.recipients().stream().map(id -> name(directory, id)).collect(Collectors.joining(", "));
        return names.isEmpty() ? "NOBODY: the operator is alarmed" : names;
    }

    private static String name(StaffDirectory directory, StaffId id) {
        return directory.find(id).map(Person::name).orElse("somebody who is not in the directory");
    }

    private String time(String pattern, SchoolId school, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(tables.of(school).calendar().zone()).format(at);
    }
}
