package school.policydesk.teams;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What a token with a genuine signature says.
 *
 * @param serviceUrl the only address that an activity under this token may name
 * @param endorsements the channels that the signing key may speak for
 */
record ChannelToken(String serviceUrl, Set<String> endorsements, Instant notBefore, Instant expires) {

    /** How far Microsoft's clock and ours may be apart. */
    static final Duration SKEW = Duration.ofMinutes(5);

    boolean isValidAt(Instant now) {
        return !now.isBefore(notBefore.minus(SKEW)) && now.isBefore(expires.plus(SKEW));
    }
}
