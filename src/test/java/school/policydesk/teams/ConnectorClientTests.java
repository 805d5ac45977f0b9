package school.policydesk.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectorClientTests {

    private static final MicrosoftStub MICROSOFT = MicrosoftStub.start();
    private static final Outgoing HELLO = new Outgoing.Text("Hello");

    private final TestClock clock = new TestClock();
    private final ConnectorClient connector = connector(TestSettings.of(MICROSOFT));
    private final ConversationRef chat = to(MICROSOFT.serviceUrl());

    @BeforeEach
    void well() {
        MICROSOFT.reset();
    }

    @AfterAll
    static void stop() {
        MICROSOFT.close();
    }

    @Test
    void saysTheIdOfWhatItSent() {
        var sent = (ConnectorAnswer.Accepted) connector.send(chat, HELLO);
        assertThat(sent.id().orElseThrow()).startsWith("sent-");
        var request = MICROSOFT.requests("/activities").getFirst();
        assertThat(request.getUrl()).isEqualTo("/uk/v3/conversations/a%3A1%2F..%2F%3Fx%3D%2B%25/activities");
        assertThat(MICROSOFT.sent().getFirst().at("/from/id").asText()).isEqualTo("28:bot");
    }

    @Test
    void updatesAndDeletesAndAsks() {
        var card = new Outgoing.Card(JsonNodeFactory.instance.objectNode().put("type", "AdaptiveCard"), "Changed");
        assertThat(connector.update(chat, "7/8", card)).isInstanceOf(ConnectorAnswer.Accepted.class);
        MICROSOFT.onSend(aResponse().withStatus(200));
        assertThat(connector.delete(chat, "7")).isEqualTo(accepted());
        MICROSOFT.onSend(aResponse().withStatus(200).withBody("{\"id\":\"29:x\",\"aadObjectId\":\"y\"}"));
        var member = (ConnectorAnswer.Accepted) connector.member(chat, "29:x");
        assertThat(member.body().path("aadObjectId").asText()).isEqualTo("y");
        assertThat(MICROSOFT.requests("/v3/.*")).extracting(request -> request.getMethod() + " " + request.getUrl().replaceAll(".*%25", ""))
                .containsExactly("PUT /activities/7%2F8", "DELETE /activities/7", "GET /members/29%3Ax");
    }

    @Test
    void opensAPersonsChat() {
        MICROSOFT.on(post("/uk/v3/conversations").willReturn(aResponse().withStatus(201).withBody("{\"id\":\"a:new\"}")));
        assertThat(connector.createConversation(MICROSOFT.serviceUrl(), MicrosoftStub.TENANT, "28:bot", "29:x"))
                .extracting(answer -> ((ConnectorAnswer.Accepted) answer).id()).isEqualTo(Optional.of("a:new"));
        var asked = MICROSOFT.requests("/v3/conversations").getFirst().getBodyAsString();
        assertThat(asked).contains("\"members\":[{\"id\":\"29:x\"}]").contains("\"tenant\":{\"id\":\"" + MicrosoftStub.TENANT);
    }

    @Test
    void keepsItsConnection() {
        connector.send(chat, HELLO);
        connector.send(chat, HELLO);
        assertThat(MICROSOFT.requests("/v3/.*")).hasSize(2).allMatch(request -> request.getHeader("Connection") == null
                || !request.getHeader("Connection").equalsIgnoreCase("close"));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 412})
    void knowsThatThrottledIsNotSent(int status) {
        MICROSOFT.onSend(aResponse().withStatus(status).withHeader("Retry-After", "7"));
        assertThat(connector.send(chat, HELLO)).isEqualTo(new ConnectorAnswer.Throttled(Optional.of(Duration.ofSeconds(7))));
        MICROSOFT.onSend(aResponse().withStatus(status).withHeader("Retry-After", "Fri, 20 Nov 2026 09:16:00 GMT"));
        assertThat(connector.send(chat, HELLO)).isEqualTo(new ConnectorAnswer.Throttled(Optional.of(Duration.ofSeconds(30))));
        MICROSOFT.onSend(aResponse().withStatus(status).withHeader("Retry-After", "soon"));
        assertThat(connector.send(chat, HELLO)).isEqualTo(new ConnectorAnswer.Throttled(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 413, 302})
    void knowsWhatIsFinal(int status) {
        MICROSOFT.onSend(aResponse().withStatus(status).withHeader("Location", "/elsewhere")
                .withBody("{\"error\":{\"code\":\"BotNotInConversationRoster\"}}"));
        assertThat(connector.send(chat, HELLO)).isEqualTo(new ConnectorAnswer.Final(status, "BotNotInConversationRoster"));
        assertThat(MICROSOFT.requests("/v3/.*")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void doesNotRepeatWhatMayHaveBeenSent(int status) {
        MICROSOFT.onSend(aResponse().withStatus(status));
        assertThat(connector.send(chat, HELLO)).isEqualTo(new ConnectorAnswer.Ambiguous("status " + status));
        assertThat(MICROSOFT.requests("/v3/.*")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
    void doesNotKnowWhatABrokenConnectionMeans(Fault fault) {
        MICROSOFT.onSend(aResponse().withFault(fault));
        assertThat(connector.send(chat, HELLO)).isInstanceOf(ConnectorAnswer.Ambiguous.class);
        assertThat(MICROSOFT.requests("/v3/.*")).hasSize(1);
    }

    @Test
    void doesNotKnowWhatSilenceMeans() {
        MICROSOFT.onSend(aResponse().withStatus(201).withFixedDelay(9_000));
        assertThat(connector.send(chat, HELLO)).isInstanceOf(ConnectorAnswer.Ambiguous.class);
    }

    @Test
    void believesTheStatusWhenTheAnswerIsCutOffOrTooLong() {
        MICROSOFT.onSend(aResponse().withStatus(201).withHeader("Content-Length", "100").withHeader("Connection", "close")
                .withBody("{\"id\":\"1\""));
        assertThat(connector.send(chat, HELLO)).isIn(accepted(), new ConnectorAnswer.Ambiguous("SocketTimeoutException"));
        MICROSOFT.onSend(aResponse().withStatus(201).withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        assertThat(connector.send(chat, HELLO)).isIn(accepted(), new ConnectorAnswer.Ambiguous("MalformedChunkCodingException"));
        MICROSOFT.onSend(aResponse().withStatus(201).withBody("{\"id\":\"" + "x".repeat(100_000) + "\"}"));
        assertThat(connector.send(chat, HELLO)).isEqualTo(accepted());
    }

    @Test
    void knowsThatNobodyThereMeansNotSent() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        var settings = with(TestSettings.of(MICROSOFT), "127.0.0.1:" + nobody);
        assertThat(connector(settings).send(to("http://127.0.0.1:" + nobody + "/"), HELLO)).isInstanceOf(ConnectorAnswer.NotSent.class);
    }

    @Test
    void renewsARefusedTokenOnceAndRepeats() {
        MICROSOFT.on(any(urlPathMatching("/uk/.*")).inScenario("token").whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("renewed").willReturn(aResponse().withStatus(401)));
        assertThat(connector.send(chat, HELLO)).isInstanceOf(ConnectorAnswer.Accepted.class);
        assertThat(MICROSOFT.requests("/v3/.*")).extracting(request -> request.getHeader("Authorization"))
                .doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void doesNotFetchATokenForEachRefusal() {
        MICROSOFT.onSend(aResponse().withStatus(401));
        for (int i = 0; i < 5; i++) {
            assertThat(connector.send(chat, HELLO)).isEqualTo(new ConnectorAnswer.NotSent("token refused"));
        }
        assertThat(MICROSOFT.requests("/token")).hasSize(2);
    }

    @Test
    void sendsNothingWithoutAToken() {
        MICROSOFT.on(post(urlPathMatching(".*/token")).willReturn(aResponse().withStatus(500)));
        assertThat(connector.send(chat, HELLO)).isEqualTo(new ConnectorAnswer.NotSent("no token"));
        assertThat(MICROSOFT.requests("/v3/.*")).isEmpty();
    }

    @Test
    void renewsItsTokenBeforeItRunsOut() {
        connector.send(chat, HELLO);
        connector.send(chat, HELLO);
        assertThat(MICROSOFT.requests("/token")).hasSize(1);
        clock.pass(Duration.ofMinutes(52));
        connector.send(chat, HELLO);
        Awaitility.await().until(() -> MICROSOFT.requests("/token").size() == 2);
        assertThat(MICROSOFT.requests("/token").getFirst().getBodyAsString()).contains("grant_type=client_credentials")
                .contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default");
    }

    @Test
    void checksTheHostBeforeItShowsItsToken() {
        assertThat(connector.send(to("http://localhost:1/"), HELLO)).isEqualTo(new ConnectorAnswer.Final(0, "ServiceUrlNotAllowed"));
        assertThat(connector.send(to("https://smba.trafficmanager.net@evil.example/"), HELLO)).isInstanceOf(ConnectorAnswer.Final.class);
        assertThat(MICROSOFT.requests("/token")).isEmpty();
    }

    private ConnectorClient connector(TeamsSettings settings) {
        var http = new OutboundHttp();
        var json = new ActivityJson();
        var tokens = new ConnectorTokens(settings, new SmallDocuments(http), clock);
        return new ConnectorClient(http, tokens, new ConnectorAnswers(json, clock), json, settings,
                new SimpleMeterRegistry());
    }

    private static TeamsSettings with(TeamsSettings all, String hosts) {
        return new TeamsSettings(all.appType(), all.appId(), all.appPassword(), all.tenantId(), all.openIdMetadataUrl(),
                all.tokenAuthority(), all.allowedTenants(), hosts, all.acknowledgeAfter(), all.invokeDeadline(), all.replyLimit());
    }

    private static ConversationRef to(String serviceUrl) {
        return new ConversationRef(MicrosoftStub.TENANT, serviceUrl, "a:1/../?x=+%", "28:bot");
    }

    private static ConnectorAnswer accepted() {
        return new ConnectorAnswer.Accepted(Optional.empty(), MissingNode.getInstance());
    }
}
