package school.policydesk.teams;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import school.policydesk.preflight.Check;
import school.policydesk.preflight.Finding;

/** The keys that sign what Teams sends can be had. */
@Component
@Order(30)
final class KeysPreflight implements Check {

    private final ObjectProvider<SigningKeys> keys;

    KeysPreflight(ObjectProvider<SigningKeys> keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "signing keys";
    }

    @Override
    public Finding look() {
        long found = keys.getObject().endorsedFor("msteams");
        return found > 0 ? Finding.fine(found + " that may sign for Teams")
                : Finding.fault("none that may sign for Teams could be read at BOT_OPENID_METADATA_URL: can it be reached from here, through the firewall and the proxy?");
    }
}
