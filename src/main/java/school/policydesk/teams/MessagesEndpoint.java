package school.policydesk.teams;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Teams posts to. Whatever isn't let in gets an empty answer that says nothing of the reason; the log does. */
@RestController
final class MessagesEndpoint {

    private static final Logger log = LoggerFactory.getLogger(MessagesEndpoint.class);

    private final Door door;
    private final Turns turns;
    private final MeterRegistry meters;

    MessagesEndpoint(Door door, Turns turns, MeterRegistry meters) {
        this.door = door;
        this.turns = turns;
        this.meters = meters;
    }

    @PostMapping("/api/messages")
    ResponseEntity<byte[]> receive(HttpServletRequest request) {
        return switch (door.admit(request)) {
            case Door.Admission.Refused(var refusal) -> refuse(refusal);
            case Door.Admission.Admitted(var activity) -> answer(turns.answer(activity));
        };
    }

    private ResponseEntity<byte[]> refuse(Refusal refusal) {
        log.warn("Refused an activity with {}: it failed the check \"{}\"", refusal.status(), refusal.check());
        meters.counter("teams.refused", "check", refusal.check()).increment();
        return ResponseEntity.status(refusal.status()).build();
    }

    private static ResponseEntity<byte[]> answer(TurnAnswer answer) {
        var response = ResponseEntity.status(answer.status());
        return answer.body().length == 0 ? response.build() : response.contentType(MediaType.APPLICATION_JSON).body(answer.body());
    }
}
