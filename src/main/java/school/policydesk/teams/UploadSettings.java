package school.policydesk.teams;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where files may be put that people allow the bot to save.
 *
 * @param allowedHosts with commas between; see {@link UploadHosts}
 */
@ConfigurationProperties("teams.upload")
record UploadSettings(String allowedHosts) {

    /** @throws SettingsException naming every entry that can't be used */
    UploadSettings {
        var faults = UploadHosts.faults(list(allowedHosts)).stream().map(fault -> "BOT_ALLOWED_UPLOAD_HOSTS " + fault).toList();
        if (!faults.isEmpty()) {
            throw new SettingsException(faults);
        }
    }

    UploadHosts hosts() {
        return new UploadHosts(list(allowedHosts));
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(entry -> !entry.isEmpty()).toList();
    }
}
