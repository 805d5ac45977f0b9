package school.policydesk.preflight;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The same checks at every start, as lines in the log. What must refuse a start has done so before. */
@Component
@ConditionalOnBooleanProperty(name = "policy-desk.preflight.at-start", matchIfMissing = true)
class StartLines {

    private static final Logger log = LoggerFactory.getLogger(StartLines.class);

    private final Preflight preflight;

    StartLines(Preflight preflight) {
        this.preflight = preflight;
    }

    /** Beside the first turns: nobody waits for it. */
    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        Thread.ofVirtual().name("preflight").start(this::write);
    }

    void write() {
        for (var looked : preflight.look()) {
            if (looked.finding().isFine()) {
                log.info("Checked {}: {}", looked.name(), looked.finding().says());
            } else {
                log.warn("Not in order, {}: {}. 'java -jar policy-desk.jar check' says more.", looked.name(), looked.finding().says());
            }
        }
    }
}
