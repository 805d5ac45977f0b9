package school.policydesk.commands;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.env.PropertyResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the Teams app package is filled with; the names that a person sets are those of {@code .env.example}. */
final class AppSettings {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String HOST = "(\\*\\.)?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";
    private static final int LONGEST_PUBLISHER = 32;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final PropertyResolver settings;
    private final List<String> faults = new ArrayList<>();

    AppSettings(PropertyResolver settings) {
        this.settings = settings;
    }

    /**
     * By the template's placeholders.
     *
     * @param schoolName who offers the app, if nobody else is named
     * @throws UnusableInput naming every setting that is missing or can't be used
     */
    Map<String, JsonNode> values(String version, String schoolName) {
        var bot = botUrl();
        var values = Map.<String, JsonNode>of(
                "version", JSON.stringNode(version),
                "appId", JSON.stringNode(appId()),
                "publisher", JSON.stringNode(publisher(schoolName)),
                "websiteUrl", JSON.stringNode(page("website-url", "APP_WEBSITE_URL", "the web page about the app or the school")),
                "botUrl", JSON.stringNode(bot),
                "privacyUrl", JSON.stringNode(privacyUrl(bot)),
                "termsUrl", JSON.stringNode(page("terms-url", "APP_TERMS_URL", "the page with the terms of use")),
                "validDomains", validDomains(bot));
        if (!faults.isEmpty()) {
            throw new UnusableInput(String.join("\n", faults));
        }
        return values;
    }

    private String appId() {
        var id = settings.getProperty("teams.app-id", "").strip().toLowerCase(Locale.ROOT);
        if (!id.matches(UUID)) {
            faults.add("MICROSOFT_APP_ID must be the bot's application (client) id, a UUID.");
        }
        return id;
    }

    private String publisher(String schoolName) {
        var given = app("publisher");
        var publisher = given.isEmpty() ? schoolName : given;
        if (publisher.isEmpty()) {
            faults.add("APP_PUBLISHER must be who offers the app, such as the trust: there are several schools.");
        }
        if (publisher.length() > LONGEST_PUBLISHER) {
            faults.add("APP_PUBLISHER must have at most " + LONGEST_PUBLISHER + " characters, \"" + publisher + "\" has " + publisher.length() + ".");
        }
        return publisher;
    }

    /** Without a slash at the end. */
    private String botUrl() {
        var address = app("bot-url").replaceFirst("/+$", "");
        if (!isHttps(address) || address.matches(".*[?#].*")) {
            faults.add("APP_BOT_URL must be the address under which the bot is reached from the internet, https, "
                    + "such as https://policydesk.school.example.");
            return "https://unknown.invalid";
        }
        return address;
    }

    private String privacyUrl(String bot) {
        return app("privacy-url").isEmpty() ? bot + "/help#privacy" : page("privacy-url", "APP_PRIVACY_URL", "the page with the privacy notice");
    }

    private String page(String key, String name, String what) {
        var address = app(key);
        if (!isHttps(address)) {
            faults.add(name + " must be " + what + ", an https address.");
        }
        return address;
    }

    /** The bot's own host comes first: its tab is shown from there. */
    private JsonNode validDomains(String bot) {
        var hosts = JSON.arrayNode().add(URI.create(bot).getHost());
        Arrays.stream(app("valid-domains").split(",")).map(String::strip).filter(host -> !host.isEmpty()).forEach(host -> {
            if (!host.matches(HOST)) {
                faults.add("APP_VALID_DOMAINS must be host names with commas between, \"" + host + "\" is none.");
            }
            hosts.add(host);
        });
        return hosts;
    }

    private String app(String key) {
        return settings.getProperty("teams-app." + key, "").strip();
    }

    private static boolean isHttps(String address) {
        try {
            var uri = URI.create(address);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
