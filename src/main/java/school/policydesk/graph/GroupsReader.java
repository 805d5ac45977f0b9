package school.policydesk.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads who is in the mapped groups: everything, or what has changed since. Groups inside a group are not looked into. */
final class GroupsReader {

    /** Graph takes no more ids in one filter. */
    static final int MOST = 50;

    private static final String PEOPLE = "#microsoft.graph.user";

    private final Pages pages;

    GroupsReader(Pages pages) {
        this.pages = pages;
    }

    /** What came of it. */
    sealed interface Outcome {

        record Members(Map<String, Set<String>> groups, String link) implements Outcome {}

        record Failed(GraphAnswer.Fault fault) implements Outcome {}
    }

    Outcome read(Tenant before, Collection<String> mapped) {
        if (mapped.isEmpty()) {
            return new Outcome.Members(Map.of(), "");
        }
        boolean known = before.groups().keySet().equals(Set.copyOf(mapped)) && !before.groupsLink().isEmpty();
        return known ? read(copy(before.groups()), before.groupsLink(), mapped) : read(new HashMap<>(), first(mapped), mapped);
    }

    private Outcome read(Map<String, Set<String>> groups, String link, Collection<String> mapped) {
        return switch (pages.read(link, Permission.GROUPS, entry -> apply(entry, groups))) {
            case Pages.End.Read(var next) -> allThere(groups, mapped, next);
            case Pages.End.TooOld old -> link.equals(first(mapped)) ? new Outcome.Failed(GraphAnswer.Fault.of("Graph answered 410 to a first question"))
                    : read(new HashMap<>(), first(mapped), mapped);
            case Pages.End.Failed(var fault) -> new Outcome.Failed(fault);
        };
    }

    /** A group that is gone takes nobody's role away: it may have been deleted by mistake, and somebody must look. */
    private static Outcome allThere(Map<String, Set<String>> groups, Collection<String> mapped, String next) {
        var gone = mapped.stream().filter(group -> !groups.containsKey(group)).sorted().toList();
        return gone.isEmpty() ? new Outcome.Members(groups, next) : new Outcome.Failed(GraphAnswer.Fault.of(
                "people.yml maps groups that the tenant doesn't have: " + String.join(", ", gone)));
    }

    private static void apply(JsonNode entry, Map<String, Set<String>> groups) {
        var id = id(entry);
        if (entry.has("@removed")) {
            groups.remove(id);
            return;
        }
        var members = groups.computeIfAbsent(id, group -> new HashSet<>());
        for (var member : entry.path("members@delta")) {
            if (member.has("@removed")) {
                members.remove(id(member));
            } else if (member.path("@odata.type").asString(PEOPLE).equals(PEOPLE)) {
                members.add(id(member));
            }
        }
    }

    static String id(JsonNode entry) {
        return entry.path("id").asString("").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Set<String>> copy(Map<String, Set<String>> groups) {
        var copy = new HashMap<String, Set<String>>();
        groups.forEach((group, members) -> copy.put(group, new HashSet<>(members)));
        return copy;
    }

    private static String first(Collection<String> mapped) {
        var filter = mapped.stream().sorted().map(group -> "id%20eq%20'" + group + "'").collect(Collectors.joining("%20or%20"));
        return "groups/delta?$filter=" + filter + "&$select=id,members";
    }
}
