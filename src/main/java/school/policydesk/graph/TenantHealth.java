package school.policydesk.graph;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when the directory is more than a day old: whoever has left since would still be let in. */
@Component("tenant")
@ConditionalOnBooleanProperty("graph.enabled")
class TenantHealth implements HealthIndicator {

    private final TenantDesk tenant;

    TenantHealth(TenantDesk tenant) {
        this.tenant = tenant;
    }

    @Override
    public Health health() {
        var health = tenant.age().compareTo(TenantDesk.TOO_OLD) > 0 ? Health.down() : Health.up();
        return health.withDetail("age", tenant.age().toString()).withDetail("listedWithoutAccount", tenant.listedWithoutAccount()).build();
    }
}
