package school.policydesk.standin;

import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/** Calls the stand-in as the page and as the bot do. */
@Lazy
final class StandInClient {

    static final StandInPerson TEACHER = new SamplePeople().all().getFirst();
    static final StandInPerson HEAD = new SamplePeople().all().get(4);

    private static final String CONNECTOR = "/standin/connector/v3/conversations";

    final StandInSettings settings;
    final RestTestClient http;

    StandInClient(Environment environment) {
        settings = StandInSettings.from(environment);
        http = RestTestClient.bindToServer().baseUrl(settings.origin()).build();
    }

    static String chatOf(StandInPerson person) {
        return Chat.ofOne(person).id();
    }

    /** As the bot, with a new token. */
    RestTestClient asBot() {
        return http.mutate().baseUrl(settings.origin() + CONNECTOR).defaultHeader("Authorization", "Bearer " + token()).build();
    }

    /** As a person on the page. */
    RestTestClient.ResponseSpec does(StandInPerson person, String chat, String deed, String json) {
        return http.post().uri("/standin/people/{person}/chats/{chat}/" + deed, person.aadObjectId(), chat)
                .contentType(MediaType.APPLICATION_JSON).body(json).exchange();
    }

    /** Sends a message as the bot and returns its id. */
    String botSays(String chat, String json) {
        return asBot().post().uri("/{chat}/activities", chat).contentType(MediaType.APPLICATION_JSON).body(json).exchange()
                .expectStatus().isCreated().expectBody(ObjectNode.class).returnResult().getResponseBody().path("id").asString("");
    }

    RestTestClient.ResponseSpec askForToken(String secret) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("scope", "https://api.botframework.com/.default");
        form.add("client_id", settings.appId());
        form.put("client_secret", List.of(secret));
        return http.post().uri("/standin/login/{tenant}/oauth2/v2.0/token", settings.tenantId())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).exchange();
    }

    private String token() {
        return askForToken(settings.appPassword()).expectStatus().isOk()
                .expectBody(ObjectNode.class).returnResult().getResponseBody().path("access_token").asString();
    }
}
