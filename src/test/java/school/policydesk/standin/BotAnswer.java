package school.policydesk.standin;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * How the bot's endpoint answered an activity.
 *
 * @param status the HTTP status, or 0 if there was no answer
 * @param body what it answered an invoke; missing otherwise
 */
record BotAnswer(int status, JsonNode body) {

    static BotAnswer none() {
        return new BotAnswer(0, MissingNode.getInstance());
    }

    boolean ok() {
        return status / 100 == 2;
    }

    /** For the developer who looks at the page. */
    String trouble() {
        return status == 0 ? "Policy Desk did not answer" : "Policy Desk answered with HTTP status " + status;
    }
}
