package school.policydesk.teams;

import school.policydesk.people.StaffId;

/**
 * Who is talking to the bot, as the verified activity says; nothing in it was typed by them.
 *
 * @param name as Teams shows it, possibly empty
 * @param conversation where they are talking, which is their own chat only if the scope is {@link Scope#PERSONAL}
 * @param locale a language tag such as {@code en-GB}, possibly empty
 */
record Caller(StaffId staff, String tenantId, String name, Scope scope, ConversationRef conversation, String locale) {}
