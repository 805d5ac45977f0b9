package school.policydesk.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Microsoft, as far as the bot meets it: it lists the keys that sign tokens, issues the bot's own tokens, and is the connector
 * that the bot answers to. On loopback only.
 *
 * <pre>{@code
 * static final MicrosoftStub MICROSOFT = MicrosoftStub.start();
 *
 * @DynamicPropertySource
 * static void settings(DynamicPropertyRegistry registry) { MICROSOFT.register(registry); }
 * }</pre>
 */
public final class MicrosoftStub implements AutoCloseable {

    public static final String APP = "00000000-0000-0000-0000-00000000cafe";
    public static final String TENANT = "11111111-2222-3333-4444-555555555555";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONVERSATIONS = "/v3/conversations.*";

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1")
            .globalTemplating(true).containerThreads(64));
    private final TokenMint mint = new TokenMint(APP, () -> serviceUrl());

    private final Set<UUID> wellBehaved;

    private MicrosoftStub() {
        server.start();
        behaveWell();
        wellBehaved = server.getStubMappings().stream().map(StubMapping::getId).collect(Collectors.toSet());
    }

    public static MicrosoftStub start() {
        return new MicrosoftStub();
    }

    /** Back to a Microsoft that is well, without a moment in which it is none. What it has received so far is forgotten. */
    public void reset() {
        List.copyOf(server.getStubMappings()).stream().filter(wish -> !wellBehaved.contains(wish.getId())).forEach(server::removeStubMapping);
        server.resetRequests();
    }

    private void behaveWell() {
        on(get("/.well-known/openidconfiguration").willReturn(okJson(
                "{\"issuer\":\"https://api.botframework.com\",\"jwks_uri\":\"" + address() + "/keys\"}")));
        on(get("/keys").willReturn(okJson(mint.keySet())));
        on(post(urlPathMatching(".*/token")).willReturn(okJson(
                "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"token-{{randomValue length=8}}\"}")));
        on(any(urlPathMatching("/uk" + CONVERSATIONS)).willReturn(aResponse().withStatus(201)
                .withHeader("Content-Type", "application/json").withBody("{\"id\":\"sent-{{randomValue length=8}}\"}")));
    }

    /** The settings with which the bot finds this stub, by the names that a person would set. */
    public Map<String, String> settings() {
        return Map.of(
                "MICROSOFT_APP_TYPE", "SingleTenant",
                "MICROSOFT_APP_ID", APP,
                "MICROSOFT_APP_PASSWORD", "not-a-secret",
                "MICROSOFT_APP_TENANT_ID", TENANT,
                "BOT_OPENID_METADATA_URL", address() + "/.well-known/openidconfiguration",
                "BOT_TOKEN_AUTHORITY", address(),
                "BOT_ALLOWED_TENANTS", TENANT,
                "BOT_ALLOWED_SERVICE_HOSTS", "127.0.0.1:" + server.port(),
                "BOT_ALLOWED_UPLOAD_HOSTS", "127.0.0.1:" + server.port());
    }

    public void register(DynamicPropertyRegistry registry) {
        settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    public String serviceUrl() {
        return address() + "/uk/";
    }

    public TokenMint mint() {
        return mint;
    }

    /** Makes Microsoft do something else; the newest wish wins. */
    public void on(MappingBuilder behaviour) {
        server.stubFor(behaviour);
    }

    /** Makes the connector do something else with whatever is sent to it. */
    public void onSend(ResponseDefinitionBuilder response) {
        on(any(urlPathMatching("/uk" + CONVERSATIONS)).willReturn(response));
    }

    /** What the bot has sent to the connector, oldest first. */
    public List<JsonNode> sent() {
        return requests(CONVERSATIONS).stream().map(LoggedRequest::getBodyAsString).map(MicrosoftStub::parse).toList();
    }

    /** Every request to paths of that form, oldest first. */
    public List<LoggedRequest> requests(String path) {
        return server.findAll(WireMock.anyRequestedFor(urlPathMatching(".*" + path))).stream()
                .sorted(Comparator.comparing(LoggedRequest::getLoggedDate)).toList();
    }

    /** Every request to paths of that form with what was answered, oldest first. */
    public List<ServeEvent> exchanges(String path) {
        return server.getAllServeEvents().stream().filter(event -> event.getRequest().getUrl().matches(".*" + path)).toList().reversed();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
