package school.policydesk.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Access tokens that the bot was given for the connector. Only the latest hundred count. Safe for use by many threads. */
final class IssuedTokens {

    static final Duration LIFETIME = Duration.ofHours(1);

    private static final int KEPT = 100;

    private final Map<String, Instant> expiries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > KEPT;
        }
    };

    synchronized String issue() {
        var token = UUID.randomUUID().toString();
        expiries.put(token, Instant.now().plus(LIFETIME));
        return token;
    }

    synchronized boolean accepts(String authorization) {
        return authorization.startsWith("Bearer ")
                && expiries.getOrDefault(authorization.substring("Bearer ".length()), Instant.MIN).isAfter(Instant.now());
    }
}
