package school.policydesk.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Over HTTP, from Teams' side to the connector's, with a stub of Microsoft on both. One program for all that extend this. */
@SpringBootTest(classes = EdgeOnly.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class EdgeTest {

    static final MicrosoftStub MICROSOFT = MicrosoftStub.start();

    @Autowired
    EdgeOnly.Seen seen;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        MICROSOFT.register(registry);
        registry.add("teams.acknowledge-after", () -> "1500ms");
        registry.add("teams.invoke-deadline", () -> "1500ms");
        registry.add("teams.reply-limit", () -> "5s");
    }

    @BeforeEach
    void forget() {
        MICROSOFT.reset();
        seen.clear();
    }

    Channel channel() {
        return new Channel(port, MICROSOFT);
    }

    HttpResponse<String> post(Object activity) {
        return channel().post(activity);
    }

    static ObjectNode message(String text) {
        return Activities.message(text, MICROSOFT.serviceUrl());
    }

    static ObjectNode recorded(String name) {
        return Activities.recorded(name, MICROSOFT.serviceUrl());
    }
}
