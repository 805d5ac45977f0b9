package school.policydesk.graph;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and where Microsoft Graph is asked. The names that a person sets are those of {@code .env.example}.
 *
 * @param url with the version; checked before anything starts
 * @param teamsAppId the app's id in the organisation's own catalogue, not the bot's; blank: nothing is installed for anybody
 * @param every how long after a round that went well the next one is due
 */
@ConfigurationProperties("graph")
public record GraphSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("https://graph.microsoft.com/v1.0") String url,
        @DefaultValue("") String teamsAppId,
        @DefaultValue("15m") Duration every) {

    private static final String WORLDWIDE = "https://graph.microsoft.com";

    public GraphSettings {
        url = url.strip().replaceAll("/+$", "");
        teamsAppId = teamsAppId.strip();
    }

    /** What a token for Graph is asked for: the cloud's own; behind a stand-in on this machine the worldwide one's. */
    public String scope() {
        var address = URI.create(url);
        return ("https".equalsIgnoreCase(address.getScheme()) ? "https://" + address.getAuthority() : WORLDWIDE) + "/.default";
    }
}
