package school.policydesk.graph;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the tenant, and from where to ask for changes. Only staff are in it: whoever is in a mapped group or in a
 * school's file. Immutable.
 *
 * @param takenAt when all of it was last known to be true
 * @param absent whom a school's file lists and the tenant doesn't have
 * @param groups the members of each mapped group, by their object ids
 * @param complete the members as they last were when every needed role was held
 * @param accountsLink asks for changes of accounts; empty: everything is to be read
 * @param groupsLink asks for changes of groups
 */
record Tenant(
        Instant takenAt,
        List<Account> accounts,
        Set<String> absent,
        Map<String, Set<String>> groups,
        Map<String, Set<String>> complete,
        String accountsLink,
        String groupsLink) {

    Tenant {
        accounts = List.copyOf(accounts);
        absent = Set.copyOf(absent);
        groups = Map.copyOf(groups);
        complete = Map.copyOf(complete);
    }

    /** Nothing is known yet. */
    static final Tenant UNREAD = new Tenant(Instant.EPOCH, List.of(), Set.of(), Map.of(), Map.of(), "", "");

    boolean isRead() {
        return takenAt.isAfter(Instant.EPOCH);
    }

    Optional<Account> account(String id) {
        return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    /** The same at a later time, with the roles that groups gave when they were last all held. */
    Tenant with(Instant at, Map<String, Set<String>> lastComplete) {
        return new Tenant(at, accounts, absent, groups, lastComplete, accountsLink, groupsLink);
    }
}
