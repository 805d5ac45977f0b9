package school.policydesk.standin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import org.springframework.core.env.Environment;

/**
 * As which app the bot runs and where the stand-in is.
 *
 * @param port known only once the web server has started, hence a supplier
 */
record StandInSettings(String appId, String appPassword, String tenantId, IntSupplier port) {

    static final String BOT_NAME = "Policy Desk";

    private static final String APP_ID = "5c0f7a52-0d3b-4a55-9d0e-3e6d0c0ffee1";
    private static final String APP_PASSWORD = "made-up-for-this-laptop-only";
    private static final String TENANT_ID = "7e2b1d9c-64a8-4f0e-8b57-1a2b3c4d5e6f";

    static StandInSettings from(Environment environment) {
        return new StandInSettings(
                environment.getProperty("MICROSOFT_APP_ID", APP_ID),
                environment.getProperty("MICROSOFT_APP_PASSWORD", APP_PASSWORD),
                environment.getProperty("MICROSOFT_APP_TENANT_ID", TENANT_ID),
                () -> environment.getRequiredProperty("local.server.port", Integer.class));
    }

    /** What the bot must be told so that it takes the stand-in on this port for Microsoft. */
    static Map<String, String> forBot(int port) {
        var here = "127.0.0.1:" + port;
        var settings = new LinkedHashMap<String, String>();
        settings.put("server.address", "127.0.0.1");
        settings.put("MICROSOFT_APP_TYPE", "SingleTenant");
        settings.put("MICROSOFT_APP_ID", APP_ID);
        settings.put("MICROSOFT_APP_PASSWORD", APP_PASSWORD);
        settings.put("MICROSOFT_APP_TENANT_ID", TENANT_ID);
        settings.put("BOT_OPENID_METADATA_URL", "http://" + here + "/standin/openid/.well-known/openidconfiguration");
        settings.put("BOT_TOKEN_AUTHORITY", "http://" + here + "/standin/login/");
        settings.put("BOT_ALLOWED_TENANTS", TENANT_ID);
        settings.put("BOT_ALLOWED_SERVICE_HOSTS", here);
        settings.put("BOT_ALLOWED_UPLOAD_HOSTS", here);
        return settings;
    }

    String origin() {
        return "http://127.0.0.1:" + port.getAsInt();
    }

    /** The service URL, with the slash at its end that Teams' own have. */
    String serviceUrl() {
        return origin() + "/standin/connector/";
    }

    /** The bot's id as a member of a conversation. */
    String botId() {
        return "28:" + appId;
    }
}
