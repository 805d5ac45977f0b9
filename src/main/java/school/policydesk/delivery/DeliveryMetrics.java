package school.policydesk.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.policydesk.school.SchoolId;

/** Counts what was sent, by school, duty and outcome. No case, no person, no content. */
@Component
class DeliveryMetrics {

    private final MeterRegistry registry;

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(Obligation obligation, Optional<SendOutcome> outcome) {
        var name = outcome.map(sent -> sent.getClass().getSimpleName()).orElse("Cancelled");
        registry.counter("policydesk.delivery", "school", obligation.school().value(), "duty", obligation.duty().name(), "outcome", name).increment();
    }

    /** @param why a name for it, never a case's */
    void alarm(SchoolId school, String why) {
        registry.counter("policydesk.delivery.alarms", "school", school.value(), "why", why).increment();
    }
}
