package school.policydesk.teams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which handler does which button. Immutable; safe for use by many threads. */
@Component
final class VerbTable {

    private static final Logger log = LoggerFactory.getLogger(VerbTable.class);

    private final Map<String, VerbHandler> handlers = new HashMap<>();

    /** @throws IllegalStateException if two handlers claim one verb */
    VerbTable(List<VerbHandler> found) {
        for (var handler : found) {
            var other = handlers.put(handler.verb(), handler);
            if (other != null) {
                throw new IllegalStateException("The verb \"%s\" has two handlers: %s and %s".formatted(
                        handler.verb(), other.getClass().getSimpleName(), handler.getClass().getSimpleName()));
            }
        }
    }

    boolean knows(String verb) {
        return handlers.containsKey(verb);
    }

    /** What the button's handler says; a button without one is answered too, and the log says what to write. */
    PressResult press(Press press) {
        return Optional.ofNullable(handlers.get(press.verb())).map(handler -> handler.onPress(press))
                .orElseGet(() -> unknown(press.verb()));
    }

    private static PressResult unknown(String verb) {
        String name = verb.matches("[A-Za-z0-9._-]{1,60}") ? verb : "(not a name)";
        log.warn("No handler for the verb \"{}\". Write a bean: class …Handler implements VerbHandler "
                + "{ public String verb() { return \"{}\"; } … }", name, name);
        return new PressResult.Refused("UnknownVerb", Wording.UNKNOWN_BUTTON);
    }
}
