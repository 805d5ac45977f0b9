package school.policydesk.delivery;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says how late delivery is, and whether there is a case that nobody may have, or nobody can be reached for. */
@Component("delivery")
class DeliveryHealth implements HealthIndicator {

    private static final Duration LATE = Duration.ofMinutes(15);

    private final DeliveryDesk desk;

    DeliveryHealth(DeliveryDesk desk) {
        this.desk = desk;
    }

    @Override
    public Health health() {
        var overdue = desk.oldestOverdue().orElse(Duration.ZERO);
        long alarms = desk.alarms();
        var health = overdue.compareTo(LATE) > 0 || alarms > 0 ? Health.down() : Health.up();
        return health.withDetail("oldestOverdue", overdue.toString()).withDetail("casesWithNobody", alarms).build();
    }
}
