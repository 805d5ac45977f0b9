package school.policydesk.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTests {

    private static final MicrosoftStub MICROSOFT = MicrosoftStub.start();

    private final TestClock clock = new TestClock();
    private final SigningKeys keys =
            new SigningKeys(TestSettings.of(MICROSOFT), new SmallDocuments(new OutboundHttp()), clock);

    @BeforeEach
    void well() {
        MICROSOFT.reset();
    }

    @AfterAll
    static void stop() {
        MICROSOFT.close();
    }

    @Test
    void findsAListedKeyWithItsEndorsements() {
        assertThat(keys.find("teams").orElseThrow().endorsements()).contains("msteams");
        assertThat(keys.find("unendorsed").orElseThrow().endorsements()).isEmpty();
    }

    @Test
    void asksForNewKeysOnceWhenAKeyIsUnknown() {
        keys.find("teams");
        IntStream.range(0, 20).forEach(i -> assertThat(keys.find("stranger" + i)).isEmpty());
        assertThat(MICROSOFT.requests("/keys")).hasSize(2);
        clock.pass(SigningKeys.PAUSE);
        keys.find("stranger");
        assertThat(MICROSOFT.requests("/keys")).hasSize(3);
    }

    @Test
    void findsAKeyThatIsNew() {
        keys.find("teams");
        MICROSOFT.on(get("/keys").willReturn(okJson(TokenMint.keySet(TokenMint.listed(TokenMint.STRANGER, List.of("msteams"))))));
        assertThat(keys.find("stranger")).isPresent();
    }

    @Test
    void livesThroughAnOutageOfTheKeyServerForDays() {
        keys.find("teams");
        MICROSOFT.on(get("/.well-known/openidconfiguration").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        clock.pass(Duration.ofDays(4));
        assertThat(keys.find("teams")).isPresent();
        clock.pass(Duration.ofDays(1));
        assertThat(keys.find("teams")).isEmpty();
        MICROSOFT.reset();
        clock.pass(Duration.ofMinutes(4));
        assertThat(keys.find("teams")).isPresent();
    }

    @Test
    void renewsInTheBackground() {
        keys.find("teams");
        clock.pass(SigningKeys.RENEW_AFTER);
        assertThat(keys.find("teams")).isPresent();
        Awaitility.await().until(() -> MICROSOFT.requests("/keys").size() == 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"jwks_uri\":7}", "{\"jwks_uri\":\"http://evil.example/keys\"}",
        "{\"jwks_uri\":\"file:///etc/passwd\"}"})
    void doesNotTrustMetadataThatItCannotRead(String metadata) {
        MICROSOFT.on(get("/.well-known/openidconfiguration").willReturn(okJson(metadata)));
        assertThat(keys.find("teams")).isEmpty();
    }

    @Test
    void leavesOutKeysThatAreTooShortOrForEncryption() throws Exception {
        var small = new RSAKeyGenerator(1024, true).keyID("small").generate();
        var encryption = new HashMap<>(TokenMint.listed(TokenMint.WEBCHAT, List.of("msteams")));
        encryption.put("use", "enc");
        MICROSOFT.on(get("/keys").willReturn(okJson(TokenMint.keySet(
                TokenMint.listed(small, List.of("msteams")), encryption, TokenMint.listed(TokenMint.TEAMS, List.of("msteams"))))));
        assertThat(keys.find("small")).isEmpty();
        assertThat(keys.find("webchat")).isEmpty();
        assertThat(keys.find("teams")).isPresent();
    }
}
