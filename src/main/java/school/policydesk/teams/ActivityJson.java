package school.policydesk.teams;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Attachment;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Activities as JSON and back. The SDK's classes say by annotation how they are written; its own mapper is not used, because it
 * copies what it writes twice, renames keys that hold a dot, and reads keys whatever their case. Safe for use by many threads.
 */
@Component
final class ActivityJson {

    static final int DEEPEST = 64;

    private final ObjectMapper mapper = mapper();
    private final ObjectReader activities = mapper.readerFor(Activity.class);

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
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectMapper mapper() {
        var limits = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build();
        // Jackson's own pool keeps buffers by thread, and each turn is a thread of its own.
        var factory = JsonFactory.builder().streamReadConstraints(limits).recyclerPool(JsonRecyclerPools.newConcurrentDequePool()).build();
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addMixIn(Activity.class, ActivityMixin.class)
                .addMixIn(Attachment.class, AttachmentMixin.class)
                .build();
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
