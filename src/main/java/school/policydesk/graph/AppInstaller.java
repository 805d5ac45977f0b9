package school.policydesk.graph;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Installs the app for staff, so that the bot may write to them before they have ever written to it. Where it is installed
 * already nothing happens; whoever has removed it gets it again within a week. Safe for use by several replicas.
 */
@Component
@ConditionalOnBooleanProperty("graph.enabled")
class AppInstaller {

    private static final Logger log = LoggerFactory.getLogger(AppInstaller.class);
    private static final Duration LOOK_AGAIN = Duration.ofDays(7);
    private static final Duration TRY_AGAIN = Duration.ofDays(1);

    private final GraphClient graph;
    private final String app;
    private final TenantStore store;
    private final Clock clock;

    AppInstaller(GraphAccess access, GraphSettings settings, TenantStore store, Clock clock) {
        this.graph = new GraphClient(access, settings);
        this.app = settings.teamsAppId();
        this.store = store;
        this.clock = clock;
    }

    /** For those of whom it isn't known that they have it. When Graph is busy the rest wait for the next time. */
    void install(List<String> people) {
        if (app.isEmpty()) {
            return;
        }
        int failed = 0;
        for (var person : store.withoutApp(people)) {
            switch (graph.post("users/" + person + "/teamwork/installedApps", body(), Permission.INSTALL)) {
                case GraphAnswer.Ok done -> store.installed(person, "installed", clock.instant().plus(LOOK_AGAIN));
                case GraphAnswer.Already there -> store.installed(person, "is there", clock.instant().plus(LOOK_AGAIN));
                case GraphAnswer.TooOld strange -> store.installed(person, "410", clock.instant().plus(TRY_AGAIN));
                case GraphAnswer.Fault(var what, var after) when after.isPresent() -> {
                    log.info("The app is not yet installed for everybody: {}", what);
                    return;
                }
                case GraphAnswer.Fault(var what, var none) -> {
                    store.installed(person, "failed", clock.instant().plus(TRY_AGAIN));
                    if (failed++ == 0) {
                        log.warn("The app could not be installed for somebody, and is tried again tomorrow: {}. If the permission is there, look "
                                + "at GRAPH_TEAMS_APP_ID and at the app's policies in the Teams admin centre.", what);
                    }
                }
            }
        }
    }

    private JsonNode body() {
        return JsonNodeFactory.instance.objectNode().put("teamsApp@odata.bind", graph.address("appCatalogs/teamsApps/" + app));
    }
}
