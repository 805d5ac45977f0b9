package school.policydesk.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Microsoft Graph with its documented answers, on loopback; and the access to it, with a token that can be refused. */
final class GraphStub implements GraphAccess, AutoCloseable {

    static final String USERS = "/v1.0/users/delta";
    static final String GROUPS = "/v1.0/groups/delta";

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    String token = "token-1";

    GraphStub() {
        server.start();
    }

    GraphSettings settings(String app) {
        return new GraphSettings(true, address() + "/v1.0", app, Duration.ofMinutes(15));
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    void on(MappingBuilder behaviour) {
        server.stubFor(behaviour);
    }

    /** A path's answer without a token, which is everything: what it gives, and the token for what comes after. */
    void everything(String path, String next, String... entries) {
        on(get(urlPathEqualTo(path)).willReturn(page("@odata.deltaLink", path, "$deltatoken=" + next, entries)));
    }

    /** What has changed since a token was given. */
    void since(String path, String token, String next, String... entries) {
        on(get(urlPathEqualTo(path)).withQueryParam("$deltatoken", WireMock.equalTo(token)).willReturn(page("@odata.deltaLink", path, "$deltatoken=" + next, entries)));
    }

    ResponseDefinitionBuilder page(String link, String path, String query, String... entries) {
        return okJson("{\"value\":[" + String.join(",", entries) + "],\"" + link + "\":\"" + address() + path + "?" + query + "\"}");
    }

    void everywhere(ResponseDefinitionBuilder answer) {
        on(any(anyUrl()).willReturn(answer));
    }

    static ResponseDefinitionBuilder error(int status, String code) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/json")
                .withBody("{\"error\":{\"code\":\"" + code + "\",\"message\":\"Something about a person\"}}");
    }

    static String user(String id, String name, boolean enabled) {
        return "{\"id\":\"%s\",\"displayName\":\"%s\",\"accountEnabled\":%s}".formatted(id, name, enabled);
    }

    static String user(String id, String name, String manager) {
        return "{\"id\":\"%s\",\"displayName\":\"%s\",\"accountEnabled\":true,\"manager@delta\":[{\"@odata.type\":\"#microsoft.graph.user\",\"id\":\"%s\"}]}"
                .formatted(id, name, manager);
    }

    static String removed(String id, String reason) {
        return "{\"id\":\"%s\",\"@removed\":{\"reason\":\"%s\"}}".formatted(id, reason);
    }

    static String group(String id, String... members) {
        return "{\"id\":\"%s\",\"members@delta\":[%s]}".formatted(id, String.join(",", members));
    }

    static String member(String id) {
        return "{\"@odata.type\":\"#microsoft.graph.user\",\"id\":\"" + id + "\"}";
    }

    static String noLongerMember(String id) {
        return "{\"@odata.type\":\"#microsoft.graph.user\",\"id\":\"" + id + "\",\"@removed\":{\"reason\":\"deleted\"}}";
    }

    /** Oldest first, since the last call. */
    List<LoggedRequest> asked() {
        var asked = server.findAll(WireMock.anyRequestedFor(anyUrl())).stream().sorted(Comparator.comparing(LoggedRequest::getLoggedDate)).toList();
        server.resetRequests();
        return asked;
    }

    @Override
    public RestClient http() {
        return RestClient.builder().requestFactory(new JdkClientHttpRequestFactory()).build();
    }

    @Override
    public Optional<String> token() {
        return Optional.of(token).filter(held -> !held.isEmpty());
    }

    @Override
    public Optional<String> insteadOf(String refused) {
        token = "token-2";
        return token();
    }

    @Override
    public void close() {
        server.stop();
    }
}
