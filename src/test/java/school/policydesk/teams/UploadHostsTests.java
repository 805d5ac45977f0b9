package school.policydesk.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadHostsTests {

    private final UploadHosts hosts = new UploadHosts(List.of("*.sharepoint.com", "files.school.example:8443", "*.gateway.example:444", "127.0.0.1:9099", "localhost"));

    @ParameterizedTest
    @ValueSource(strings = {
        "https://school-my.sharepoint.com/personal/x?guid='1'&tempauth=a.b", "https://a.b.sharepoint.com/", "https://X.SharePoint.COM:443/",
        "https://files.school.example:8443/", "https://a.gateway.example:444/", "http://127.0.0.1:9099/standin/files/1", "https://127.0.0.1:9099/",
        "http://localhost/", "http://localhost:1234/"})
    void allowsWhatTheListNames(String address) {
        assertThat(hosts.allow(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://sharepoint.com/", "https://evilsharepoint.com/", "https://.sharepoint.com/", "https://x.sharepoint.com.evil.example/",
        "https://evil.example/x.sharepoint.com", "https://evil.example?x.sharepoint.com", "https://x.sharepoint.com@evil.example/",
        "https://evil.example@x.sharepoint.com/", "https://x.sharepoint.com/#a", "http://x.sharepoint.com/", "https://x.sharepoint.com:8443/",
        "https://x.sharepoint.com./", "ftp://x.sharepoint.com/", "https://files.school.example/", "https://a.files.school.example:8443/",
        "http://files.school.example:8443/", "https://a.gateway.example/", "https://gateway.example:444/", "http://127.0.0.1:9098/",
        "http://127.0.0.1/", "http://127.0.0.2:9099/", "http://[::1]:9099/", "http://a.localhost/", "//x.sharepoint.com/", "x.sharepoint.com", "mailto:a@x.sharepoint.com"})
    void refusesEverythingElse(String address) {
        assertThat(hosts.allow(URI.create(address))).isFalse();
    }

    @Test
    void saysWhatIsWrongWithAList() {
        assertThat(UploadHosts.faults(List.of("*.sharepoint.com", "a-my.sharepoint.com:443", "localhost", "[::1]:9099", "127.0.0.1:1"))).isEmpty();
        assertThat(UploadHosts.faults(List.of("*", "*.com", "*.0.0.1", "a.*.com", "*sharepoint.com", "https://x.sharepoint.com", ".sharepoint.com", "a b"))).hasSize(8);
        assertThatThrownBy(() -> new UploadSettings(" , ")).isInstanceOf(SettingsException.class).hasMessageContaining("BOT_ALLOWED_UPLOAD_HOSTS is empty");
    }
}
