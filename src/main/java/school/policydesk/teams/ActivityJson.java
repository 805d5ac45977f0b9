package school.policydesk.teams;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Attachment;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Activities as JSON and back, by the SDK's own mapper with its two traps removed. Safe for use by many threads. */
@Component
final class ActivityJson {

    static final int DEEPEST = 64;

    private final ObjectMapper mapper = new JacksonAdapter().serializer();
    private final ObjectMapper writer = new PlainAdapter().plain();
    private final ObjectReader activities;

    ActivityJson() {
        mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.addMixIn(Activity.class, ActivityMixin.class);
        mapper.addMixIn(Attachment.class, AttachmentMixin.class);
        writer.addMixIn(Activity.class, ActivityMixin.class);
        activities = mapper.readerFor(Activity.class);
    }

    /** Empty if it isn't JSON, is nested too deep, or has no type: then it is no activity. */
    Optional<Activity> read(byte[] json) {
        try {
            Activity activity = activities.readValue(json);
            return Optional.ofNullable(activity).filter(read -> read.getType() != null && !read.getType().isBlank());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Empty if it isn't JSON. */
    Optional<JsonNode> readTree(byte[] json) {
        try {
            return Optional.ofNullable(mapper.readTree(json)).filter(tree -> !tree.isMissingNode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    byte[] write(Object value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The SDK's usual mapper takes a full stop in a key, such as {@code choices.data} of a people picker, for a nesting of its own. */
    private static final class PlainAdapter extends JacksonAdapter {
        ObjectMapper plain() {
            return simpleMapper();
        }
    }

    /**
     * The SDK's pattern for timestamps reads ".123Z" as 123 nanoseconds and refuses a time without a fraction; its untyped
     * members become maps, which later fail on current JDKs.
     */
    private abstract static class ActivityMixin {
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        OffsetDateTime timestamp;

        @JsonDeserialize(as = JsonNode.class)
        Object channelData;

        @JsonDeserialize(as = JsonNode.class)
        Object value;
    }

    private abstract static class AttachmentMixin {
        @JsonDeserialize(as = JsonNode.class)
        Object content;
    }
}
