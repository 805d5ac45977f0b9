package school.policydesk.teams;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.policydesk.graph.GraphSettings;
import school.policydesk.school.School;
import school.policydesk.school.SchoolId;
import school.policydesk.school.Schools;

/** Tests for {@link SchoolTenants}: no school's staff are turned away, or taken for leavers, because of a setting. */
class SchoolTenantsTests {

    private static final String OWN = "11111111-2222-3333-4444-555555555555";
    private static final String OTHER = "77777777-2222-3333-4444-555555555555";

    @Test
    void everyTenantOfASchoolHasToBeLetIn() {
        assertThatThrownBy(() -> check("", false)).isInstanceOf(SettingsException.class)
                .hasMessageContaining("BOT_ALLOWED_TENANTS must name " + OTHER + ", which the school.yml of oak says");
        assertThatCode(() -> check(OWN + "," + OTHER, false)).doesNotThrowAnyException();
    }

    @Test
    void graphKeepsOneTenantOnly() {
        assertThatThrownBy(() -> check(OWN + "," + OTHER, true)).isInstanceOf(SettingsException.class).hasMessageContaining("oak is in another too");
        assertThatCode(() -> new SchoolTenants(new Schools(List.of(school("ash", Set.of(OWN)), school("elm", Set.of()))), settings(""), graph(true))).doesNotThrowAnyException();
    }

    private static SchoolTenants check(String allowed, boolean graph) {
        return new SchoolTenants(new Schools(List.of(school("ash", Set.of(OWN)), school("oak", Set.of(OTHER)))), settings(allowed), graph(graph));
    }

    private static School school(String id, Set<String> tenants) {
        return new School(new SchoolId(id), id, "AB", ZoneId.of("Europe/London"), tenants);
    }

    private static GraphSettings graph(boolean enabled) {
        return new GraphSettings(enabled, "https://graph.microsoft.com/v1.0", "", Duration.ofMinutes(15));
    }

    private static TeamsSettings settings(String allowed) {
        return new TeamsSettings(TeamsSettings.SINGLE_TENANT, "00000000-0000-0000-0000-00000000cafe", "not-a-secret", OWN, "https://login.botframework.com/",
                "https://login.microsoftonline.com", allowed, "smba.trafficmanager.net", Duration.ofSeconds(5), Duration.ofSeconds(9), Duration.ofSeconds(5));
    }
}
