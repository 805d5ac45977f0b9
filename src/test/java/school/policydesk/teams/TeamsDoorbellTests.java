package school.policydesk.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.policydesk.people.StaffId;
import school.policydesk.preflight.Doorbell.Answer;

/** Tests for {@link TeamsDoorbell}. */
class TeamsDoorbellTests {

    private static final MicrosoftStub MICROSOFT = MicrosoftStub.start();
    private static final StaffId LEADER = new StaffId("00000000-0000-4000-8000-000000000001");
    private static final StaffId STRANGER = new StaffId("00000000-0000-4000-8000-000000000002");

    private final TeamsDoorbell doorbell = doorbell();

    @BeforeEach
    void well() {
        MICROSOFT.reset();
    }

    @AfterAll
    static void stop() {
        MICROSOFT.close();
    }

    @Test
    void listensWithoutWritingAnything() {
        assertThat(doorbell.listen(LEADER)).isInstanceOf(Answer.Reached.class);
        assertThat(MICROSOFT.requests("/v3/.*")).singleElement().satisfies(asked -> {
            assertThat(asked.getMethod().getName()).isEqualTo("GET");
            assertThat(asked.getUrl()).isEqualTo("/uk/v3/conversations/a%3Achat/members/" + LEADER);
        });
    }

    @Test
    void tellsWhoIsGoneFromTeamsBeingAway() {
        MICROSOFT.onSend(aResponse().withStatus(403).withBody("{\"error\":{\"code\":\"BotNotInConversationRoster\"}}"));
        assertThat(doorbell.listen(LEADER)).isInstanceOf(Answer.NotReached.class).asString().contains("403 BotNotInConversationRoster");
        MICROSOFT.onSend(aResponse().withStatus(429).withHeader("Retry-After", "3"));
        assertThat(doorbell.listen(LEADER)).isInstanceOf(Answer.Unsure.class);
        MICROSOFT.onSend(aResponse().withStatus(500));
        assertThat(doorbell.ring(LEADER)).isInstanceOf(Answer.Unsure.class);
    }

    @Test
    void whoeverHasNoChatIsNotAskedFor() {
        assertThat(doorbell.isKnown(LEADER)).isTrue();
        assertThat(doorbell.isKnown(STRANGER)).isFalse();
        assertThat(doorbell.listen(STRANGER)).isInstanceOf(Answer.NotReached.class);
        assertThat(MICROSOFT.requests("/v3/.*")).isEmpty();
    }

    private static TeamsDoorbell doorbell() {
        var clock = new TestClock();
        var settings = TestSettings.of(MICROSOFT);
        var http = new OutboundHttp();
        var json = new ActivityJson();
        var store = new EdgeOnly.InMemory();
        store.save(LEADER, new ConversationRef(MicrosoftStub.TENANT, MICROSOFT.serviceUrl(), "a:chat", "28:bot"));
        return new TeamsDoorbell(new Conversations(store, new TurnThreads(), settings), new ConnectorClient(http, new ConnectorTokens(settings, new SmallDocuments(http), clock),
                new ConnectorAnswers(json, clock), json, settings, new SimpleMeterRegistry()));
    }
}
