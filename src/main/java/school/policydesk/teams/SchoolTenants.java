package school.policydesk.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.policydesk.graph.GraphSettings;
import school.policydesk.school.School;
import school.policydesk.school.Schools;

/** Refuses to start where a school's staff would be turned away at the door, because their tenant is not let in. */
@Component
final class SchoolTenants {

    /** @throws SettingsException naming every such tenant */
    SchoolTenants(Schools schools, TeamsSettings settings, GraphSettings graph) {
        var faults = new ArrayList<String>();
        schools.all().forEach(school -> faults.addAll(shutOut(school, settings)));
        if (graph.enabled()) {
            schools.all().stream().filter(school -> !Set.of(settings.tenantId()).containsAll(school.tenants()))
                    .forEach(school -> faults.add("GRAPH_ENABLED is true, which keeps the staff of one tenant only, MICROSOFT_APP_TENANT_ID: " + school.id() + " is in another too"));
        }
        if (!faults.isEmpty()) {
            throw new SettingsException(faults);
        }
    }

    private static List<String> shutOut(School school, TeamsSettings settings) {
        return school.tenants().stream().filter(tenant -> !settings.tenants().contains(tenant)).sorted()
                .map(tenant -> "BOT_ALLOWED_TENANTS must name " + tenant + ", which the school.yml of " + school.id() + " says its staff are in").toList();
    }
}
