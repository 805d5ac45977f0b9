package school.policydesk.teams;

/**
 * Where to write to: all that the connector needs.
 *
 * @param serviceUrl checked against the allow-list when it came in and again before each send
 * @param botId the bot's own id in this conversation, such as {@code 28:…}
 */
record ConversationRef(String tenantId, String serviceUrl, String conversationId, String botId) {}
