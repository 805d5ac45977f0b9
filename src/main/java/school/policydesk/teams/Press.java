package school.policydesk.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Somebody pressed a card's button, or Teams refreshed the card for them.
 *
 * @param data what the button carried and what was typed: all of it can be forged by the person, so none of it is a permission
 * @param automatic whether Teams asked by itself (the card's {@code refresh}); then nothing may change
 * @param cardActivityId the message that the card is in
 */
record Press(Caller caller, String verb, JsonNode data, boolean automatic, Optional<String> cardActivityId, String activityId) {}
