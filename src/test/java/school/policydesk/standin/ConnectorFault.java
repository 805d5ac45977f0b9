package school.policydesk.standin;

import java.util.Map;
import org.springframework.web.servlet.function.ServerResponse;

/** A refusal in the connector's words. */
final class ConnectorFault extends RuntimeException {

    private final int status;
    private final String code;

    private ConnectorFault(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static ConnectorFault badSyntax(String message) {
        return new ConnectorFault(400, "BadSyntax", message);
    }

    static ConnectorFault notInstalled() {
        return new ConnectorFault(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
    }

    static ConnectorFault noConversation() {
        return new ConnectorFault(404, "ConversationNotFound", "Conversation not found.");
    }

    static ConnectorFault noActivity() {
        return new ConnectorFault(404, "ActivityNotFoundInConversation", "The activity was not found in the conversation.");
    }

    static ConnectorFault noMember() {
        return new ConnectorFault(404, "MemberNotFoundInConversation", "The member was not found in the conversation.");
    }

    static ConnectorFault tooBig() {
        return new ConnectorFault(413, "MessageSizeTooBig", "Message size too large.");
    }

    ServerResponse response() {
        return ServerResponse.status(status).body(Map.of("error", Map.of("code", code, "message", getMessage())));
    }
}
