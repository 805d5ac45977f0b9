package school.policydesk.teams;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import school.policydesk.preflight.Check;
import school.policydesk.preflight.Finding;

/** The authority issues a token for these credentials. */
@Component
@Order(20)
final class TokenPreflight implements Check {

    private final ObjectProvider<ConnectorTokens> tokens;

    TokenPreflight(ObjectProvider<ConnectorTokens> tokens) {
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "token";
    }

    @Override
    public Finding look() {
        return tokens.getObject().get().isPresent() ? Finding.fine("issued by the authority")
                : Finding.fault("none was issued: check MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD (it may have run out) and MICROSOFT_APP_TENANT_ID, "
                        + "and that BOT_TOKEN_AUTHORITY can be reached from here");
    }
}
