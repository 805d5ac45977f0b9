package school.policydesk.teams;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import school.policydesk.graph.GraphSettings;
import school.policydesk.preflight.Check;
import school.policydesk.preflight.Finding;

/** The settings are there, and can be used. */
@Component
@Order(10)
final class CredentialsPreflight implements Check {

    private final ObjectProvider<TeamsSettings> settings;
    private final ObjectProvider<UploadSettings> uploads;
    private final ObjectProvider<GraphSettings> graph;

    CredentialsPreflight(ObjectProvider<TeamsSettings> settings, ObjectProvider<UploadSettings> uploads, ObjectProvider<GraphSettings> graph) {
        this.settings = settings;
        this.uploads = uploads;
        this.graph = graph;
    }

    @Override
    public String name() {
        return "credentials";
    }

    @Override
    public Finding look() {
        var found = settings.getObject();
        uploads.getObject();
        GraphDoor.check(graph.getObject());
        return Finding.fine("app " + found.appId() + " in tenant " + found.tenantId() + ", " + found.appType());
    }
}
