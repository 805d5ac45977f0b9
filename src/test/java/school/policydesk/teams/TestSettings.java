package school.policydesk.teams;

import java.time.Duration;

/** Settings that point at a stub. */
final class TestSettings {

    private TestSettings() {}

    static TeamsSettings of(MicrosoftStub microsoft) {
        var set = microsoft.settings();
        return new TeamsSettings(TeamsSettings.SINGLE_TENANT, MicrosoftStub.APP, "not-a-secret", MicrosoftStub.TENANT,
                set.get("BOT_OPENID_METADATA_URL"), set.get("BOT_TOKEN_AUTHORITY"), "", set.get("BOT_ALLOWED_SERVICE_HOSTS"),
                Duration.ofSeconds(5), Duration.ofSeconds(9), Duration.ofSeconds(5));
    }
}
