package school.policydesk.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

class StopTests {

    @Test
    void letsATurnThatRunsFinishBeforeItStops() {
        try (var microsoft = MicrosoftStub.start()) {
            var settings = new HashMap<String, Object>(microsoft.settings());
            settings.put("server.port", 0);
            settings.put("teams.acknowledge-after", "200ms");
            var program = (ServletWebServerApplicationContext) new SpringApplicationBuilder(EdgeOnly.class).properties(settings).run();
            var channel = new Channel(program.getWebServer().getPort(), microsoft);
            microsoft.onSend(aResponse().withStatus(201).withBody("{\"id\":\"1\"}").withFixedDelay(1_000));
            var answer = CompletableFuture.supplyAsync(() -> channel.post(Activities.message("two", microsoft.serviceUrl())));
            Awaitility.await().until(() -> program.getBean(EdgeOnly.Seen.class).messages.size() == 1);
            program.close();
            assertThat(answer.join().statusCode()).isIn(200, 202);
            assertThat(microsoft.sent()).extracting(sent -> sent.path("text").asText()).containsExactly("one", "two");
        }
    }
}
