package school.policydesk.preflight;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether somebody is due; the first time when a new program has settled. */
@Component
@ConditionalOnBooleanProperty(name = "policy-desk.delivery.enabled", matchIfMissing = true)
class ReachabilityLoop {

    private static final Logger log = LoggerFactory.getLogger(ReachabilityLoop.class);

    private final ReachabilityDesk desk;

    ReachabilityLoop(ReachabilityDesk desk) {
        this.desk = desk;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT2M")
    void run() {
        try {
            desk.runDue();
        } catch (RuntimeException e) {
            log.error("Who can be reached could not be looked at; it is tried again in five minutes: {}", e.getClass().getName());
        }
    }
}
