package school.policydesk.teams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Mints tokens as the channel does, and ones that it never would. */
public final class TokenMint {

    /** Listed, and endorsed for Teams. */
    public static final RSAKey TEAMS = key("teams");
    /** Listed, endorsed for another channel. */
    public static final RSAKey WEBCHAT = key("webchat");
    /** Listed, without endorsements. */
    public static final RSAKey UNENDORSED = key("unendorsed");
    /** Not listed. */
    public static final RSAKey STRANGER = key("stranger");

    private final String app;
    private final Supplier<String> serviceUrl;

    public TokenMint(String app, Supplier<String> serviceUrl) {
        this.app = app;
        this.serviceUrl = serviceUrl;
    }

    /** A token that is in order. */
    public String token() {
        return token(claims -> {});
    }

    public String token(Consumer<JWTClaimsSet.Builder> change) {
        return token(TEAMS, JWSAlgorithm.RS256, change);
    }

    public String token(RSAKey key, JWSAlgorithm algorithm, Consumer<JWTClaimsSet.Builder> change) {
        return sign(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), key, change);
    }

    /** Signed with the key, whatever the header says of it. */
    public String sign(JWSHeader header, RSAKey key, Consumer<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder().issuer("https://api.botframework.com").audience(app)
                .notBeforeTime(Date.from(now.minusSeconds(60))).expirationTime(Date.from(now.plusSeconds(3600)))
                .claim("serviceurl", serviceUrl.get());
        change.accept(claims);
        try {
            var jwt = new SignedJWT(header, claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String keySet() {
        return keySet(listed(TEAMS, List.of("msteams", "skype")), listed(WEBCHAT, List.of("webchat")),
                UNENDORSED.toPublicJWK().toJSONObject());
    }

    @SafeVarargs
    public static String keySet(Map<String, Object>... keys) {
        return JSONObjectUtils.toJSONString(Map.of("keys", List.of(keys)));
    }

    public static Map<String, Object> listed(RSAKey key, List<String> endorsements) {
        var listed = key.toPublicJWK().toJSONObject();
        listed.put("endorsements", endorsements);
        return listed;
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
