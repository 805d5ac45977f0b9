package school.policydesk.delivery;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a minute whether digests are due. */
@Component
@ConditionalOnBooleanProperty(name = "policy-desk.delivery.enabled", matchIfMissing = true)
class DigestLoop {

    private final DigestDesk digests;

    DigestLoop(DigestDesk digests) {
        this.digests = digests;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    void run() {
        digests.runDue();
    }
}
