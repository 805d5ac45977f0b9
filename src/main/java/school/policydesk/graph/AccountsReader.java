package school.policydesk.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads accounts: everything, or what has changed since. Of everybody else in the tenant, pupils among them, nothing is kept:
 * not even that they were seen.
 */
final class AccountsReader {

    private static final String FIRST = "users/delta?$select=id,displayName,accountEnabled,manager";

    private final Pages pages;

    AccountsReader(Pages pages) {
        this.pages = pages;
    }

    /** What came of it. */
    sealed interface Outcome {

        record Accounts(Map<String, Account> accounts, Set<String> absent, String link) implements Outcome {}

        record Failed(GraphAnswer.Fault fault) implements Outcome {}
    }

    /** @param staff of whom something is to be known; somebody new among them means reading everything */
    Outcome read(Tenant before, Set<String> staff) {
        var known = new HashMap<String, Account>();
        before.accounts().forEach(account -> known.put(account.id(), account));
        boolean nobodyNew = staff.stream().allMatch(person -> known.containsKey(person) || before.absent().contains(person));
        return nobodyNew && !before.accountsLink().isEmpty() ? read(known, before.accountsLink(), staff) : read(new HashMap<>(), FIRST, staff);
    }

    private Outcome read(Map<String, Account> accounts, String link, Set<String> staff) {
        return switch (pages.read(link, Permission.USERS, entry -> apply(entry, accounts, staff))) {
            case Pages.End.Read(var next) -> of(accounts, staff, next);
            case Pages.End.TooOld old -> link.equals(FIRST) ? new Outcome.Failed(GraphAnswer.Fault.of("Graph answered 410 to a first question"))
                    : read(new HashMap<>(), FIRST, staff);
            case Pages.End.Failed(var fault) -> new Outcome.Failed(fault);
        };
    }

    private static Outcome of(Map<String, Account> accounts, Set<String> staff, String next) {
        accounts.keySet().retainAll(staff);
        var absent = new HashSet<>(staff);
        absent.removeAll(accounts.keySet());
        return new Outcome.Accounts(accounts, absent, next);
    }

    /** An entry holds what has changed, and may hold more; what it doesn't hold is as it was. Nothing known is not enabled. */
    private static void apply(JsonNode entry, Map<String, Account> accounts, Set<String> staff) {
        var id = GroupsReader.id(entry);
        if (entry.has("@removed")) {
            accounts.remove(id);
        } else if (staff.contains(id)) {
            var was = accounts.getOrDefault(id, new Account(id, "", false, ""));
            accounts.put(id, new Account(id, entry.path("displayName").asString(was.name()),
                    entry.path("accountEnabled").asBoolean(was.enabled()), manager(entry, was.manager())));
        }
    }

    private static String manager(JsonNode entry, String was) {
        var manager = was;
        for (var change : entry.path("manager@delta")) {
            if (!change.has("@removed")) {
                return GroupsReader.id(change);
            }
            manager = GroupsReader.id(change).equals(was) ? "" : manager;
        }
        return manager;
    }
}
