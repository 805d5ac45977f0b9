package school.policydesk.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Something a person wrote, or a button that writes for them ({@code messageBack}, {@code imBack}, {@code Action.Submit}).
 *
 * @param text without the mention of the bot, white space at the ends removed; empty if only a button was pressed
 * @param edited whether it replaces what the same activity said before
 * @param replyToId the message that it answers or whose button was pressed
 * @param value what the button carried
 */
record IncomingMessage(String text, boolean edited, String activityId, Optional<String> replyToId, Optional<JsonNode> value) {}
