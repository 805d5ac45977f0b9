package school.policydesk.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.policydesk.people.Directories;
import school.policydesk.school.SchoolId;

/** Counts what was sent, by school, duty and outcome. No case, no person, no content. */
@Component
class DeliveryMetrics {

    static final String NOBODY_MAY = "nobody-may";
    static final String NOBODY_REACHED = "nobody-reached";

    private final MeterRegistry registry;

    /** The alarms are there from the start, at nought: monitoring sees no increase in a counter that appears with its first alarm. */
    DeliveryMetrics(MeterRegistry registry, Directories directories) {
        this.registry = registry;
        directories.schools().forEach(school -> List.of(NOBODY_MAY, NOBODY_REACHED).forEach(why -> alarms(school, why)));
    }

    void count(Obligation obligation, Optional<SendOutcome> outcome) {
        var name = outcome.map(sent -> sent.getClass().getSimpleName()).orElse("Cancelled");
        registry.counter("policydesk.delivery", "school", obligation.school().value(), "duty", obligation.duty().name(), "outcome", name).increment();
    }

    /** @param why one of the two */
    void alarm(SchoolId school, String why) {
        alarms(school, why).increment();
    }

    private Counter alarms(SchoolId school, String why) {
        return registry.counter("policydesk.delivery.alarms", "school", school.value(), "why", why);
    }
}
