package school.policydesk.teams;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** The recorded activities in {@code src/test/resources/activities}, each time with an id of its own. */
public final class Activities {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Activities() {}

    /** An activity as Teams sends it, as if it came from that service URL. */
    public static ObjectNode recorded(String name, String serviceUrl) {
        try (var file = Activities.class.getResourceAsStream("/activities/" + name + ".json")) {
            var activity = (ObjectNode) JSON.readTree(file);
            return activity.put("serviceUrl", serviceUrl).put("id", UUID.randomUUID().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectNode message(String text, String serviceUrl) {
        return recorded("message-personal", serviceUrl).put("text", text);
    }
}
