package school.policydesk.graph;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import school.policydesk.preflight.Check;
import school.policydesk.preflight.Finding;

/** The tenant answers what it is asked; where Graph is off, that nothing depends on it. */
@Component
@Order(80)
class GraphPreflight implements Check {

    private final ObjectProvider<GraphSettings> settings;
    private final ObjectProvider<TenantDesk> tenant;
    private final ObjectProvider<NoGraph> off;

    GraphPreflight(ObjectProvider<GraphSettings> settings, ObjectProvider<TenantDesk> tenant, ObjectProvider<NoGraph> off) {
        this.settings = settings;
        this.tenant = tenant;
        this.off = off;
    }

    @Override
    public String name() {
        return "tenant";
    }

    @Override
    public Finding look() {
        if (!settings.getObject().enabled()) {
            off.getObject();
            return Finding.fine("not asked: people.yml alone says who works here");
        }
        var desk = tenant.getObject();
        return desk.read().map(Finding::fault).orElseGet(() -> desk.listedWithoutAccount() == 0 ? Finding.fine("answers; everybody in people.yml has an account")
                : Finding.fault(desk.listedWithoutAccount() + " people in people.yml have no account that is enabled: they are strangers to the bot. Take them out, or mend their id"));
    }
}
