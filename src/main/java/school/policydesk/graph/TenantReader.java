package school.policydesk.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One round of asking: groups, then accounts. Where one of them fails, what it last said still holds. */
final class TenantReader {

    private final GroupsReader groups;
    private final AccountsReader accounts;

    TenantReader(GraphClient graph) {
        var pages = new Pages(graph);
        this.groups = new GroupsReader(pages);
        this.accounts = new AccountsReader(pages);
    }

    /**
     * What came of it.
     *
     * @param tenant with the time of this round if all of it went well, and else with the time of the last that did
     * @param fault the first thing that failed
     */
    record Round(Tenant tenant, Optional<GraphAnswer.Fault> fault) {

        Optional<Duration> retryAfter() {
            return fault.flatMap(GraphAnswer.Fault::retryAfter);
        }
    }

    /**
     * @param listed everybody whom a school's file names
     * @param mapped the groups that give roles
     */
    Round read(Tenant before, Collection<String> listed, Collection<String> mapped, Instant now) {
        return switch (groups.read(before, mapped)) {
            case GroupsReader.Outcome.Members(var members, var link) -> read(before, members, link, listed, Optional.empty(), now);
            case GroupsReader.Outcome.Failed(var fault) when before.groups().keySet().equals(Set.copyOf(mapped)) ->
                read(before, before.groups(), before.groupsLink(), listed, Optional.of(fault), now);
            case GroupsReader.Outcome.Failed(var fault) -> new Round(before, Optional.of(fault));
        };
    }

    private Round read(Tenant before, Map<String, Set<String>> members, String groupsLink, Collection<String> listed,
            Optional<GraphAnswer.Fault> fault, Instant now) {
        var staff = new HashSet<>(listed);
        members.values().forEach(staff::addAll);
        return switch (accounts.read(before, staff)) {
            case AccountsReader.Outcome.Accounts(var found, var absent, var link) -> new Round(new Tenant(fault.isEmpty() ? now : before.takenAt(),
                    found.values().stream().toList(), absent, members, before.complete(), link, groupsLink), fault);
            case AccountsReader.Outcome.Failed(var other) -> new Round(new Tenant(before.takenAt(),
                    before.accounts(), before.absent(), members, before.complete(), before.accountsLink(), groupsLink), fault.or(() -> Optional.of(other)));
        };
    }
}
