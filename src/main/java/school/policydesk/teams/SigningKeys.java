package school.policydesk.teams;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The keys that the OpenID metadata lists. Renewed in the background a few times a day; kept for days while the key server is
 * down, and then no longer trusted. Safe for use by many threads.
 */
@Component
final class SigningKeys {

    static final Duration RENEW_AFTER = Duration.ofHours(6);
    static final Duration GOOD_FOR = Duration.ofDays(5);
    /** An unknown key id asks for new keys at most this often, or anybody could make us ask all day. */
    static final Duration PAUSE = Duration.ofMinutes(3);

    private final URI metadata;
    private final SmallDocuments documents;
    private final Clock clock;
    private final Renewed<Map<String, SigningKey>> keys;

    SigningKeys(TeamsSettings settings, SmallDocuments documents, Clock clock) {
        this.metadata = URI.create(settings.openIdMetadataUrl());
        this.documents = documents;
        this.clock = clock;
        this.keys = new Renewed<>("the keys that sign what Teams sends", this::fetch, PAUSE, clock);
    }

    Optional<SigningKey> find(String keyId) {
        return keys.get().flatMap(held -> Optional.ofNullable(held.get(keyId))
                .or(() -> keys.insteadOf(held).flatMap(newer -> Optional.ofNullable(newer.get(keyId)))));
    }

    /** How many keys may speak for a channel. */
    long endorsedFor(String channel) {
        return keys.get().map(held -> held.values().stream().filter(key -> key.endorsements().contains(channel)).count()).orElse(0L);
    }

    void fetchIfNeeded() {
        keys.get();
    }

    private Renewed.Lease<Map<String, SigningKey>> fetch() {
        try {
            var keySet = URI.create(JSONObjectUtils.getString(JSONObjectUtils.parse(documents.get(metadata)), "jwks_uri"));
            if (!Loopback.isHttpsOrLoopback(keySet)) {
                throw new IllegalStateException("The metadata's jwks_uri is not https");
            }
            var found = SigningKey.readAll(documents.get(keySet));
            if (found.isEmpty()) {
                throw new IllegalStateException("The key set has no usable key");
            }
            var now = clock.instant();
            return new Renewed.Lease<>(found, now.plus(RENEW_AFTER), now.plus(GOOD_FOR));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
