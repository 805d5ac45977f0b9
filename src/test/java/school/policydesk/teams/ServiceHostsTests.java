package school.policydesk.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceHostsTests {

    private final ServiceHosts hosts =
            new ServiceHosts(List.of("smba.trafficmanager.net", "gateway.school.example:8443", "127.0.0.1:9099", "localhost"));

    @ParameterizedTest
    @ValueSource(strings = {
        "https://smba.trafficmanager.net/uk/", "https://smba.trafficmanager.net", "https://SMBA.TrafficManager.net/uk/",
        "https://smba.trafficmanager.net:443/uk/", "HTTPS://smba.trafficmanager.net/uk/", "https://gateway.school.example:8443/",
        "http://127.0.0.1:9099/", "https://127.0.0.1:9099/", "http://localhost/", "http://localhost:1234/", "https://localhost:1234/"})
    void allowsWhatTheListNames(String url) {
        assertThat(hosts.allow(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://smba.trafficmanager.net/uk/", "https://smba.trafficmanager.net:8443/", "https://smba.trafficmanager.net.evil.example/",
        "https://evil.example/smba.trafficmanager.net", "https://evil-smba.trafficmanager.net/", "https://a.smba.trafficmanager.net/",
        "https://smba.trafficmanager.net@evil.example/", "https://evil.example@smba.trafficmanager.net/",
        "https://:x@smba.trafficmanager.net/",
        "https://smba.trafficmanager.net./", "https://smba.trafficmanager.net\\@evil.example/",
        "https://smba.trafficmanager.net%00.evil.example/",
        "https://smba.trafficmanager.net#@evil.example/", "https://smba.trafficmanager.net?x=@evil.example/",
        " https://smba.trafficmanager.net/",
        "https://smba.trafficmanager.net/\nHost: evil.example", "https://gateway.school.example/", "https://gateway.school.example:443/",
        "http://gateway.school.example:8443/", "http://127.0.0.1:9098/", "http://127.0.0.1/", "http://127.0.0.2:9099/",
        "http://2130706433:9099/",
        "http://[::1]:9099/", "ftp://localhost/", "file:///etc/passwd", "javascript:alert(1)", "//smba.trafficmanager.net/",
        "smba.trafficmanager.net",
        "https:/smba.trafficmanager.net/", "https:smba.trafficmanager.net", "https://", "https://smb\u0430.trafficmanager.net/", ""})
    void refusesEverythingElse(String url) {
        assertThat(hosts.allow(url)).isFalse();
    }

    @Test
    void neverAllowsPlainHttpBeyondThisMachineEvenIfListed() {
        assertThat(new ServiceHosts(List.of("school.example:80", "school.example")).allow("http://school.example/")).isFalse();
    }

    @Test
    void saysWhatIsWrongWithAList() {
        assertThat(ServiceHosts.faults(List.of())).hasSize(1);
        assertThat(ServiceHosts.faults(List.of("smba.trafficmanager.net", "[::1]:9099"))).isEmpty();
        assertThat(ServiceHosts.faults(List.of("https://smba.trafficmanager.net", "*.teams.microsoft.com", "a b"))).hasSize(3);
    }
}
