package school.policydesk.teams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A key that Microsoft signs tokens with.
 *
 * @param endorsements the channels that it may speak for, such as {@code msteams}
 */
record SigningKey(JWSVerifier verifier, Set<String> endorsements) {

    private static final Logger log = LoggerFactory.getLogger(SigningKey.class);
    private static final int FEWEST_BITS = 2048;

    /** The RSA keys in a key set, by id; a key that can't be used is left out, so that one bad key doesn't lock everybody out. */
    static Map<String, SigningKey> readAll(String keySet) throws ParseException {
        var keys = new HashMap<String, SigningKey>();
        for (var json : JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(keySet), "keys")) {
            read(json).ifPresent(key -> keys.put(String.valueOf(json.get("kid")), key));
        }
        return Map.copyOf(keys);
    }

    private static Optional<SigningKey> read(Map<String, Object> json) {
        try {
            var key = RSAKey.parse(json);
            if (key.getKeyID() == null || key.size() < FEWEST_BITS || KeyUse.ENCRYPTION.equals(key.getKeyUse())) {
                return Optional.empty();
            }
            return Optional.of(new SigningKey(new RSASSAVerifier(key.toRSAPublicKey()), endorsements(json)));
        } catch (ParseException | JOSEException | RuntimeException e) {
            log.warn("Left out a signing key that can't be read: {}", Trace.causes(e));
            return Optional.empty();
        }
    }

    private static Set<String> endorsements(Map<String, Object> json) throws ParseException {
        var channels = JSONObjectUtils.getStringArray(json, "endorsements");
        return channels == null ? Set.of() : Set.copyOf(Arrays.asList(channels));
    }
}
