package school.policydesk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Each check of the Bot Framework's authentication specification, and each of ours, as a row. */
@ExtendWith(OutputCaptureExtension.class)
class TokenTableTests extends EdgeTest {

    /**
     * @param authorization the whole header
     * @param change what is done to a message that is in order
     */
    record Row(String name, int status, String check, String authorization, Consumer<ObjectNode> change) {

        @Override
        public String toString() {
            return name + ": " + status;
        }
    }

    @ParameterizedTest
    @MethodSource({"bearer", "signature", "claims", "times"})
    void knowsWhoSends(Row row, CapturedOutput output) throws Exception {
        verify(row, output);
    }

    @ParameterizedTest
    @MethodSource({"serviceUrl", "channels", "tenants", "people"})
    void letsInOnlyWhatMayComeIn(Row row, CapturedOutput output) throws Exception {
        verify(row, output);
    }

    private void verify(Row row, CapturedOutput output) {
        var activity = message("Something private.");
        row.change.accept(activity);
        var answer = channel().post(activity.toString().getBytes(StandardCharsets.UTF_8), row.authorization);
        assertThat(answer.statusCode()).isEqualTo(row.status);
        assertThat(answer.body()).isEmpty();
        assertThat(seen.messages).hasSize(row.status == 200 ? 1 : 0);
        if (row.status != 200) {
            assertThat(output).contains("failed the check \"" + row.check + "\"")
                    .doesNotContain("Something private").doesNotContain("eyJ").doesNotContain("\tat ");
            assertThat(MICROSOFT.sent()).isEmpty();
        }
    }

    static Stream<Row> bearer() throws Exception {
        return Stream.of(
                row("in order", 200, "", MICROSOFT.mint().token()),
                new Row("scheme in lower case", 200, "", "bearer " + MICROSOFT.mint().token(), activity -> {}),
                new Row("no header", 401, "bearer token present", "", activity -> {}),
                new Row("another scheme", 401, "bearer token present", "Basic eA==", activity -> {}),
                new Row("no token", 401, "bearer token present", "Bearer", activity -> {}),
                row("garbage", 401, "readable token", "garbage"),
                row("three garbage parts", 401, "readable token", "a.b.c"),
                row("deep nesting in the header", 401, "readable token", encode("[".repeat(3000)) + ".e30.e30"),
                row("without a signature", 401, "readable token", unsigned()));
    }

    static Stream<Row> signature() throws Exception {
        var mint = MICROSOFT.mint();
        String good = mint.token();
        String[] part = good.split("\\.");
        return Stream.of(
                row("key not listed", 401, "key listed in the OpenID metadata",
                        mint.token(TokenMint.STRANGER, JWSAlgorithm.RS256, claims -> {})),
                row("no key id", 401, "key listed in the OpenID metadata",
                        mint.sign(new JWSHeader(JWSAlgorithm.RS256), TokenMint.TEAMS, claims -> {})),
                row("another's key under a listed id", 401, "signature",
                        mint.sign(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("teams").build(), TokenMint.STRANGER, claims -> {})),
                row("changed claims", 401, "signature",
                        part[0] + "." + encode("{\"iss\":\"https://api.botframework.com\"}") + "." + part[2]),
                row("RS384", 401, "algorithm RS256", mint.token(TokenMint.TEAMS, JWSAlgorithm.RS384, claims -> {})),
                row("PS256", 401, "algorithm RS256", mint.token(TokenMint.TEAMS, JWSAlgorithm.PS256, claims -> {})),
                row("the public key as a shared secret", 401, "algorithm RS256", sharedSecret()));
    }

    static Stream<Row> claims() {
        return Stream.of(
                claim("no issuer", "issuer", claims -> claims.issuer(null)),
                claim("a skill's issuer", "issuer", claims -> claims
                        .issuer("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/").claim("appid", MicrosoftStub.TENANT)),
                claim("an issuer that begins alike", "issuer", claims -> claims.issuer("https://api.botframework.com.example")),
                claim("no audience", "audience", claims -> claims.audience((String) null)),
                claim("another audience", "audience", claims -> claims.audience(MicrosoftStub.TENANT)),
                claim("two audiences", "audience", claims -> claims.audience(List.of(MicrosoftStub.APP, MicrosoftStub.TENANT))),
                claim("no serviceurl", "claim serviceurl present", claims -> claims.claim("serviceurl", null)),
                claim("serviceurl is no text", "readable token", claims -> claims.claim("serviceurl", 7)));
    }

    static Stream<Row> times() {
        return Stream.of(
                claim("no exp", "exp and nbf present", claims -> claims.expirationTime(null)),
                claim("no nbf", "exp and nbf present", claims -> claims.notBeforeTime(null)),
                claim("expired 6 minutes ago", "exp and nbf in time", claims -> claims.expirationTime(in(-360))),
                claim("begins in 6 minutes", "exp and nbf in time", claims -> claims.notBeforeTime(in(360))),
                row("expired 4 minutes ago", 200, "", MICROSOFT.mint().token(claims -> claims.expirationTime(in(-240)))),
                row("begins in 4 minutes", 200, "", MICROSOFT.mint().token(claims -> claims.notBeforeTime(in(240)))));
    }

    static Stream<Row> serviceUrl() {
        String check = "claim serviceurl is the activity's serviceUrl";
        return Stream.concat(
                Stream.of(
                        change("another service URL than the token's", 401, check,
                                activity -> activity.put("serviceUrl", "https://smba.trafficmanager.net/uk/")),
                        change("no service URL", 401, check, activity -> activity.remove("serviceUrl"))),
                Stream.of("https://evil.example/", "https://smba.trafficmanager.net.evil.example/", "https://127.0.0.1@evil.example/",
                                "http://localhost/", "https://[", "ftp://127.0.0.1/", "", "//127.0.0.1/")
                        .map(url -> new Row("service URL " + url, 403, "service URL's host allowed",
                                "Bearer " + MICROSOFT.mint().token(claims -> claims.claim("serviceurl", url)),
                                activity -> activity.put("serviceUrl", url))));
    }

    static Stream<Row> channels() {
        var mint = MICROSOFT.mint();
        return Stream.of(
                change("no channel", 403, "channel msteams", activity -> activity.remove("channelId")),
                change("another channel", 403, "channel msteams", activity -> activity.put("channelId", "webchat")),
                change("the emulator", 403, "channel msteams", activity -> activity.put("channelId", "emulator")),
                row("key endorsed for another channel", 403, "key endorsed for msteams",
                        mint.token(TokenMint.WEBCHAT, JWSAlgorithm.RS256, claims -> {})),
                row("key without endorsements", 403, "key endorsed for msteams",
                        mint.token(TokenMint.UNENDORSED, JWSAlgorithm.RS256, claims -> {})));
    }

    static Stream<Row> tenants() {
        String other = "99999999-2222-3333-4444-555555555555";
        return Stream.of(
                change("another tenant", 403, "one allowed tenant", activity -> tenants(activity, other, other)),
                change("tenants that disagree", 403, "one allowed tenant", activity -> tenants(activity, MicrosoftStub.TENANT, other)),
                change("the other way round", 403, "one allowed tenant", activity -> tenants(activity, other, MicrosoftStub.TENANT)),
                change("no tenant", 403, "one allowed tenant", activity -> tenants(activity, "", "")),
                change("channel data is no object", 200, "", activity -> activity.put("channelData", "text")),
                change("no channel data", 200, "", activity -> activity.remove("channelData")));
    }

    static Stream<Row> people() {
        String check = "sender is a person with an object id";
        return Stream.of(
                change("no sender", 403, check, activity -> activity.remove("from")),
                change("no object id", 403, check, activity -> ((ObjectNode) activity.get("from")).remove("aadObjectId")),
                change("an object id that is none", 403, check,
                        activity -> ((ObjectNode) activity.get("from")).put("aadObjectId", "1' or '1")));
    }

    private static Row row(String name, int status, String check, String token) {
        return new Row(name, status, check, "Bearer " + token, activity -> {});
    }

    private static Row claim(String name, String check, Consumer<JWTClaimsSet.Builder> change) {
        return row(name, 401, check, MICROSOFT.mint().token(change));
    }

    private static Row change(String name, int status, String check, Consumer<ObjectNode> change) {
        return new Row(name, status, check, "Bearer " + MICROSOFT.mint().token(), change);
    }

    private static void tenants(ObjectNode activity, String conversation, String channelData) {
        ((ObjectNode) activity.get("conversation")).put("tenantId", conversation);
        ((ObjectNode) activity.at("/channelData/tenant")).put("id", channelData);
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String unsigned() {
        var claims = new JWTClaimsSet.Builder().issuer("https://api.botframework.com").audience(MicrosoftStub.APP);
        return new PlainJWT(claims.build()).serialize();
    }

    private static String sharedSecret() throws Exception {
        var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("teams").build(), new JWTClaimsSet.Builder().build());
        jwt.sign(new MACSigner(TokenMint.TEAMS.toRSAPublicKey().getEncoded()));
        return jwt.serialize();
    }
}
