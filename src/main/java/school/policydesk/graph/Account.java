package school.policydesk.graph;

/**
 * A person's account as the tenant has it.
 *
 * @param id their object id
 * @param manager their manager's object id; empty if the tenant names none
 */
record Account(String id, String name, boolean enabled, String manager) {}
