package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A card, ready to be shown.
 *
 * @param content the adaptive card
 * @param summary the same in one or two plain sentences, for a notification and a screen reader; never what somebody reported
 */
public record Card(ObjectNode content, String summary) {}
