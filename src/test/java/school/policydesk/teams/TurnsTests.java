package school.policydesk.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TurnsTests extends EdgeTest {

    @Test
    void answersInTheConversationThatAsked() {
        assertThat(post(message("hello")).statusCode()).isEqualTo(200);
        JsonNode reply = MICROSOFT.sent().getFirst();
        assertThat(reply.path("text").asText()).isEqualTo("You said: hello");
        assertThat(reply.at("/conversation/id").asText()).isEqualTo("a:1pers0nalconversat1on");
        assertThat(reply.at("/suggestedActions/actions/0/value").asText()).isEqualTo("help");
        var request = MICROSOFT.requests("/activities/.*").getFirst();
        assertThat(request.getUrl()).startsWith("/uk/v3/conversations/a%3A1pers0nalconversat1on/activities/");
        assertThat(request.getHeader("Authorization")).startsWith("Bearer token-");
        assertThat(request.getHeader("Transfer-Encoding")).isNull();
    }

    @Test
    void keepsTheOrderOfSeveralReplies() {
        post(message("two"));
        assertThat(MICROSOFT.sent()).extracting(sent -> sent.path("text").asText()).containsExactly("one", "two");
    }

    @Test
    void sendsACardWithoutText() {
        post(message("card"));
        JsonNode sent = MICROSOFT.sent().getFirst();
        assertThat(sent.has("text")).isFalse();
        assertThat(sent.at("/attachments/0/contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(sent.at("/attachments/0/content/type").asText()).isEqualTo("AdaptiveCard");
        assertThat(sent.path("summary").asText()).isEqualTo("A card");
    }

    @Test
    void handlesAnActivityOnceHoweverOftenItComes() {
        var activity = message("hello");
        for (int delivery = 0; delivery < 3; delivery++) {
            assertThat(post(activity).statusCode()).isEqualTo(200);
        }
        assertThat(seen.messages).hasSize(1);
        assertThat(MICROSOFT.sent()).hasSize(1);
    }

    @Test
    void handlesAnActivityOnceWhenDeliveriesOverlap() {
        var activity = message("hello");
        MICROSOFT.onSend(aResponse().withStatus(201).withBody("{\"id\":\"1\"}").withFixedDelay(200));
        var deliveries = IntStream.range(0, 8).mapToObj(number -> CompletableFuture.supplyAsync(() -> post(activity))).toList();
        assertThat(deliveries).allSatisfy(delivery -> assertThat(delivery.join().statusCode()).isIn(200, 202));
        assertThat(seen.messages).hasSize(1);
        assertThat(MICROSOFT.sent()).hasSize(1);
    }

    @Test
    void givesARepeatedPressTheFirstAnswer() {
        var press = recorded("invoke-execute");
        assertThat(post(press).body()).isEqualTo(post(press).body()).contains("a friend request");
        assertThat(seen.presses).hasSize(1);
    }

    @Test
    void tellsTheEditsOfAMessageApart() {
        var edit = recorded("message-update");
        post(edit);
        post(edit);
        post(edit.put("timestamp", "2026-11-20T09:16:00.5Z"));
        assertThat(seen.messages).hasSize(2).allMatch(IncomingMessage::edited);
    }

    @Test
    void acknowledgesASlowTurnAndGoesOn() {
        assertThat(post(message("slow")).statusCode()).isEqualTo(202);
        assertThat(MICROSOFT.sent()).isEmpty();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> MICROSOFT.sent().size() == 1);
    }

    @Test
    void apologisesForASlowPressInTime() {
        var press = recorded("invoke-execute");
        press.withObject("/value/action").put("verb", "dawdle");
        var late = post(press);
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(late.body()).contains("application/vnd.microsoft.error").contains("longer than it should");
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> post(press).body().contains("at last"));
        assertThat(seen.presses).hasSize(1);
    }

    @Test
    void saysSorryWhenAHandlerBreaksAndLogsNothingThatWasSaid(CapturedOutput output) {
        assertThat(post(message("boom")).statusCode()).isEqualTo(200);
        assertThat(MICROSOFT.sent().getFirst().path("text").asText()).startsWith("Sorry, something went wrong, and nothing was sent");
        assertThat(output).contains("java.lang.IllegalStateException").contains("\tat school.policydesk")
                .doesNotContain("what a person wrote");
    }

    @Test
    void leavesTheProgramsLocaleAlone() {
        var before = Locale.getDefault();
        post(message("hello").put("locale", "tr-TR"));
        assertThat(Locale.getDefault()).isEqualTo(before);
        assertThat(seen.callers.getFirst().locale()).isEqualTo("tr-TR");
    }

    @Test
    void triesAgainUntilTheAnswerHasArrived() {
        MICROSOFT.on(WireMock.post(WireMock.urlPathMatching("/uk/.*"))
                .inScenario("busy").whenScenarioStateIs("Started").willSetStateTo("free")
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "1")));
        assertThat(post(message("hello")).statusCode()).isIn(200, 202);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> MICROSOFT.sent().size() == 2);
    }
}
