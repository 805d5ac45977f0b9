package school.policydesk.teams;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a request comes from Microsoft's channel service and is meant for this bot: the Bot Framework's authentication
 * specification, "connector to bot". Whatever can't be checked counts as failed. Safe for use by many threads.
 */
@Component
final class TokenCheck {

    private static final String ISSUER = "https://api.botframework.com";
    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 8192;

    private final String appId;
    private final SigningKeys keys;
    private final Clock clock;
    /** By SHA-256 of the token. Shorter than a key lives, so that a withdrawn key is noticed. */
    private final Cache<ByteBuffer, ChannelToken> genuine =
            Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(Duration.ofMinutes(10)).build();

    TokenCheck(TeamsSettings settings, SigningKeys keys, Clock clock) {
        this.appId = settings.appId();
        this.keys = keys;
        this.clock = clock;
    }

    TokenVerdict check(@Nullable String authorization) {
        if (authorization == null || authorization.length() > LONGEST
                || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return new TokenVerdict.Doubtful("bearer token present");
        }
        String token = authorization.substring(BEARER.length()).strip();
        var digest = digest(token);
        var known = genuine.getIfPresent(digest);
        if (known != null) {
            return inTime(known);
        }
        var verdict = verify(token);
        if (verdict instanceof TokenVerdict.Genuine(var verified)) {
            genuine.put(digest, verified);
        }
        return verdict;
    }

    private TokenVerdict verify(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())) {
                return new TokenVerdict.Doubtful("algorithm RS256");
            }
            String keyId = jwt.getHeader().getKeyID();
            var key = keyId == null ? null : keys.find(keyId).orElse(null);
            if (key == null) {
                return new TokenVerdict.Doubtful("key listed in the OpenID metadata");
            }
            return jwt.verify(key.verifier()) ? claims(jwt.getJWTClaimsSet(), key) : new TokenVerdict.Doubtful("signature");
        } catch (ParseException | JOSEException | RuntimeException e) {
            return new TokenVerdict.Doubtful("readable token");
        }
    }

    private TokenVerdict claims(JWTClaimsSet claims, SigningKey key) throws ParseException {
        if (!ISSUER.equals(claims.getIssuer())) {
            return new TokenVerdict.Doubtful("issuer");
        }
        if (!claims.getAudience().equals(List.of(appId))) {
            return new TokenVerdict.Doubtful("audience");
        }
        if (claims.getExpirationTime() == null || claims.getNotBeforeTime() == null) {
            return new TokenVerdict.Doubtful("exp and nbf present");
        }
        String serviceUrl = claims.getStringClaim("serviceurl");
        if (serviceUrl == null) {
            return new TokenVerdict.Doubtful("claim serviceurl present");
        }
        return inTime(new ChannelToken(serviceUrl, key.endorsements(),
                claims.getNotBeforeTime().toInstant(), claims.getExpirationTime().toInstant()));
    }

    private TokenVerdict inTime(ChannelToken token) {
        return token.isValidAt(clock.instant()) ? new TokenVerdict.Genuine(token) : new TokenVerdict.Doubtful("exp and nbf in time");
    }

    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
