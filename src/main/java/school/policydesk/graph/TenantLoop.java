package school.policydesk.graph;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a minute whether it is time to ask the tenant for changes. */
@Component
@ConditionalOnBooleanProperty("graph.enabled")
class TenantLoop {

    private static final Logger log = LoggerFactory.getLogger(TenantLoop.class);

    private final TenantDesk tenant;

    TenantLoop(TenantDesk tenant) {
        this.tenant = tenant;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT5S")
    void run() {
        try {
            tenant.runDue();
        } catch (RuntimeException e) {
            log.error("The tenant could not be looked at; it is tried again in a minute: {}", e.getClass().getName());
        }
    }
}
