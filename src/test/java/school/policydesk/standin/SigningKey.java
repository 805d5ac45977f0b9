package school.policydesk.standin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The Bot Framework's signing key, as the stand-in plays it: made at start, never stored. */
final class SigningKey {

    static final String ISSUER = "https://api.botframework.com";

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final RSAKey key;

    SigningKey() {
        try {
            key = new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This JVM can't make an RSA key", e);
        }
    }

    /** The token that goes with one activity to the bot. */
    String tokenFor(String appId, String serviceUrl) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(appId)
                .claim("serviceurl", serviceUrl)
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The stand-in's own key doesn't sign", e);
        }
        return token.serialize();
    }

    /** The public key set, with the endorsements that say for which channels the key may speak. */
    Map<String, Object> publicKeys() {
        var published = new HashMap<>(key.toPublicJWK().toJSONObject());
        published.put("endorsements", List.of("msteams"));
        return Map.of("keys", List.of(published));
    }
}
