package school.policydesk.preflight;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says when somebody who is to receive reports can't be written to. The program works all the same: the next person gets them. */
@Component("reachability")
class ReachabilityHealth implements HealthIndicator {

    private final ReachabilityDesk desk;

    ReachabilityHealth(ReachabilityDesk desk) {
        this.desk = desk;
    }

    @Override
    public Health health() {
        long unreachable = desk.unreachable();
        return (unreachable == 0 ? Health.up() : Health.status("RECIPIENTS_UNREACHABLE")).withDetail("unreachable", unreachable).build();
    }
}
