package school.policydesk.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class TeamsSettingsTests {

    private static final String UUID = "99999999-2222-3333-4444-555555555555";

    @Test
    void needsOnlyWhatNobodyCanGuess() throws Exception {
        var settings = bind(Map.of(
                "MICROSOFT_APP_ID", UUID.toUpperCase(Locale.ROOT), "MICROSOFT_APP_PASSWORD", "s3cret", "MICROSOFT_APP_TENANT_ID", UUID));
        assertThat(settings.appId()).isEqualTo(UUID);
        assertThat(settings.tenants()).containsExactly(UUID);
        assertThat(settings.serviceHosts().allow("https://smba.trafficmanager.net/uk/")).isTrue();
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThatThrownBy(() -> bind(Map.of())).rootCause().isInstanceOf(SettingsException.class)
                .hasMessageContaining("MICROSOFT_APP_ID is missing").hasMessageContaining("MICROSOFT_APP_PASSWORD is missing")
                .hasMessageContaining("MICROSOFT_APP_TENANT_ID is missing");
    }

    @Test
    void needsNoSecretForAManagedIdentity() throws Exception {
        var settings = bind(Map.of("MICROSOFT_APP_TYPE", "UserAssignedMSI", "MICROSOFT_APP_ID", UUID, "MICROSOFT_APP_TENANT_ID", UUID));
        assertThat(settings.usesManagedIdentity()).isTrue();
    }

    @Test
    void namesEverythingThatCannotBeUsed() {
        assertThatThrownBy(() -> bind(Map.of(
                        "MICROSOFT_APP_TYPE", "MultiTenant", "MICROSOFT_APP_ID", "policy-desk", "MICROSOFT_APP_TENANT_ID", "school.example",
                        "BOT_OPENID_METADATA_URL", "http://login.botframework.com/", "BOT_TOKEN_AUTHORITY", "login.microsoftonline.com",
                        "BOT_ALLOWED_TENANTS", UUID + ", everybody", "BOT_ALLOWED_SERVICE_HOSTS", "*")))
                .rootCause().message().contains("MICROSOFT_APP_TYPE must be", "MICROSOFT_APP_ID must be", "MICROSOFT_APP_TENANT_ID must be",
                        "BOT_OPENID_METADATA_URL must be", "BOT_TOKEN_AUTHORITY must be", "BOT_ALLOWED_TENANTS must be",
                        "BOT_ALLOWED_SERVICE_HOSTS has an entry");
    }

    private static TeamsSettings bind(Map<String, String> given) throws Exception {
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().addLast(new MapPropertySource("given", new HashMap<>(given)));
        new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yml"))
                .forEach(environment.getPropertySources()::addLast);
        return Binder.get(environment).bind("teams", TeamsSettings.class).get();
    }
}
