package school.policydesk.teams;

import java.util.Optional;

/**
 * A thumb under one of the bot's messages.
 *
 * @param liked empty if Teams sent neither thumb
 * @param text what was typed beside it, possibly empty: personal data, not for logs
 * @param messageId the bot's message that it is about
 */
record Feedback(Caller caller, Optional<Boolean> liked, String text, Optional<String> messageId) {}
