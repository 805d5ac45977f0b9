package school.policydesk.teams;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import school.policydesk.preflight.Check;
import school.policydesk.preflight.Finding;

/** Every school's staff are let in at the door. */
@Component
@Order(55)
final class TenantsPreflight implements Check {

    private final ObjectProvider<SchoolTenants> tenants;

    TenantsPreflight(ObjectProvider<SchoolTenants> tenants) {
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "staff let in";
    }

    @Override
    public Finding look() {
        tenants.getObject();
        return Finding.fine("from every tenant that a school's staff are in");
    }
}
