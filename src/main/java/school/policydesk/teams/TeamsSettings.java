package school.policydesk.teams;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the bot and Microsoft know each other. The names that a person sets are those of {@code .env.example}.
 *
 * @param appType {@code SingleTenant} or {@code UserAssignedMSI}
 * @param appPassword the client secret; never printed
 * @param allowedTenants with commas between; blank for the app's own tenant only
 * @param allowedServiceHosts see {@link ServiceHosts}
 * @param acknowledgeAfter when a message's POST is answered although its turn still runs; Teams gives up after 10 to 15 s
 * @param invokeDeadline when a press that still runs is answered with an apology
 * @param replyLimit how long a reply is tried again before it is given up
 */
@ConfigurationProperties("teams")
record TeamsSettings(
        String appType,
        String appId,
        String appPassword,
        String tenantId,
        String openIdMetadataUrl,
        String tokenAuthority,
        String allowedTenants,
        String allowedServiceHosts,
        Duration acknowledgeAfter,
        Duration invokeDeadline,
        Duration replyLimit) {

    static final String MANAGED_IDENTITY = "UserAssignedMSI";
    static final String SINGLE_TENANT = "SingleTenant";

    /** @throws SettingsException naming every setting that is missing or can't be used */
    TeamsSettings {
        appId = appId.strip().toLowerCase(Locale.ROOT);
        tenantId = tenantId.strip().toLowerCase(Locale.ROOT);
        var faults = new ArrayList<String>();
        checkApp(appType, appPassword, faults);
        checkUuid("MICROSOFT_APP_ID", appId, "the bot's application (client) id", faults);
        checkUuid("MICROSOFT_APP_TENANT_ID", tenantId, "the school's Microsoft 365 tenant", faults);
        checkAddress("BOT_OPENID_METADATA_URL", openIdMetadataUrl, faults);
        checkAddress("BOT_TOKEN_AUTHORITY", tokenAuthority, faults);
        list(allowedTenants).forEach(tenant -> checkUuid("BOT_ALLOWED_TENANTS", tenant, "a tenant", faults));
        ServiceHosts.faults(list(allowedServiceHosts)).forEach(fault -> faults.add("BOT_ALLOWED_SERVICE_HOSTS " + fault));
        if (!faults.isEmpty()) {
            throw new SettingsException(faults);
        }
    }

    boolean usesManagedIdentity() {
        return appType.equals(MANAGED_IDENTITY);
    }

    /** In lower case. */
    Set<String> tenants() {
        var tenants = allowedTenants.isBlank() ? List.of(tenantId) : list(allowedTenants);
        return tenants.stream().map(tenant -> tenant.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    ServiceHosts serviceHosts() {
        return new ServiceHosts(list(allowedServiceHosts));
    }

    @Override
    public String toString() {
        return "TeamsSettings[app " + appId + ", tenant " + tenantId + "]";
    }

    private static void checkApp(String type, String password, List<String> faults) {
        if (!type.equals(SINGLE_TENANT) && !type.equals(MANAGED_IDENTITY)) {
            faults.add("MICROSOFT_APP_TYPE must be SingleTenant or UserAssignedMSI");
        } else if (type.equals(SINGLE_TENANT) && password.isBlank()) {
            faults.add("MICROSOFT_APP_PASSWORD is missing: the app registration's client secret");
        }
    }

    static void checkUuid(String name, String value, String what, List<String> faults) {
        if (value.isBlank()) {
            faults.add(name + " is missing: " + what + ", a UUID");
            return;
        }
        try {
            UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            faults.add(name + " must be " + what + ", a UUID");
        }
    }

    private static void checkAddress(String name, String value, List<String> faults) {
        try {
            var address = URI.create(value);
            if (Loopback.isHttpsOrLoopback(address)) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        faults.add(name + " must be an https address (http only on loopback)");
    }

    private static List<String> list(String value) {
        return Arrays.stream(value.split(",")).map(String::strip).filter(entry -> !entry.isEmpty()).toList();
    }
}
