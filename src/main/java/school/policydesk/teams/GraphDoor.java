package school.policydesk.teams;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import school.policydesk.graph.GraphAccess;
import school.policydesk.graph.GraphSettings;

/** The bot's credentials and way out, lent to Graph: a token of its own, by the same authority as the connector's. */
@Component
final class GraphDoor implements GraphAccess {

    private final OutboundHttp http;
    private final Renewed<String> token;

    GraphDoor(OutboundHttp http, TeamsSettings settings, GraphSettings graph, SmallDocuments documents, Clock clock) {
        this.http = http;
        this.token = ConnectorTokens.renewed("a token for Microsoft Graph", TokenSource.of(settings, graph.scope(), documents, clock), clock);
    }

    /** @throws SettingsException if a token could go to where it must not */
    static void check(GraphSettings graph) {
        var faults = new ArrayList<String>();
        if (!isSafe(graph.url())) {
            faults.add("GRAPH_URL must be an https address (http only on loopback)");
        }
        if (!graph.teamsAppId().isEmpty()) {
            TeamsSettings.checkUuid("GRAPH_TEAMS_APP_ID", graph.teamsAppId(), "the app's id in your organisation's catalogue", faults);
        }
        if (!faults.isEmpty()) {
            throw new SettingsException(faults);
        }
    }

    @Override
    public RestClient http() {
        return http.client();
    }

    @Override
    public Optional<String> token() {
        return token.get();
    }

    @Override
    public Optional<String> insteadOf(String refused) {
        return token.insteadOf(refused);
    }

    private static boolean isSafe(String address) {
        try {
            return Loopback.isHttpsOrLoopback(URI.create(address));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
