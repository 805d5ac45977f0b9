package school.policydesk.standin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StandInTest
class PageTests {

    @Autowired
    StandInClient client;

    @Test
    void showsThePageUnderAStrictContentPolicy() {
        client.http.get().uri("/").exchange().expectStatus().isOk()
                .expectHeader().value("Content-Security-Policy", policy -> assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe"))
                .expectBody(String.class).value(page -> assertThat(page).contains("Who do you want to be?"));
    }

    @Test
    void servesMicrosoftsRenderer() {
        client.http.get().uri("/lib/adaptivecards.js").exchange().expectStatus().isOk();
    }

    @Test
    void refusesAnotherSitesPage() {
        client.http.get().uri("/").header("Origin", "https://evil.example").exchange().expectStatus().isForbidden();
    }
}
