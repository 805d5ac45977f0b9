package school.policydesk.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

class LoopbackOnlyTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:3978", "localhost:3978", "localhost", "[::1]:3978"})
    void takesThisComputersNames(String host) throws Exception {
        request.addHeader("Host", host);
        assertThat(status()).isEqualTo(HttpStatus.OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example:3978", "127.0.0.1.evil.example", "localhost@evil.example:3978", ""})
    void refusesAnyOther(String host) throws Exception {
        request.addHeader("Host", host);
        assertThat(status()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void refusesWhoeverIsOnAnotherComputer() throws Exception {
        request.addHeader("Host", "127.0.0.1:3978");
        request.setRemoteAddr("192.0.2.1");
        request.setRemoteHost("192.0.2.1");
        assertThat(status()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://127.0.0.1:8080", "null"})
    void refusesAPageFromElsewhere(String origin) throws Exception {
        request.addHeader("Host", "127.0.0.1:3978");
        request.addHeader("Origin", origin);
        assertThat(status()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    private HttpStatus status() throws Exception {
        var answer = new LoopbackOnly().filter(ServerRequest.create(request, List.of()), next -> ServerResponse.ok().build());
        return HttpStatus.valueOf(answer.statusCode().value());
    }
}
