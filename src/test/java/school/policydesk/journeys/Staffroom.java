package school.policydesk.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import school.policydesk.journeys.Chats.Message;
import school.policydesk.people.StaffDirectory;
import school.policydesk.teams.Activities;
import school.policydesk.teams.Channel;
import school.policydesk.teams.MicrosoftStub;

/** Everybody at the school by the name of their part in it, as in {@code src/test/resources/school/people.yml}. */
final class Staffroom {

    static final String GROUP_CHAT = "19:staffroom@thread.v2";

    private final MicrosoftStub microsoft;
    private final String tenant;
    private final Channel channel;
    private final Clock clock;
    private final Chats chats;
    private final Map<String, Colleague> people = new LinkedHashMap<>();
    private final List<String> typed = new ArrayList<>();

    /** @param day tells this test's chats from those of others */
    Staffroom(int port, MicrosoftStub microsoft, Clock clock, StaffDirectory directory, int day) {
        this(port, microsoft, clock, directory, day, MicrosoftStub.TENANT);
    }

    /** Of a school whose staff are in that tenant. */
    Staffroom(int port, MicrosoftStub microsoft, Clock clock, StaffDirectory directory, int day, String tenant) {
        this.microsoft = microsoft;
        this.tenant = tenant;
        this.channel = new Channel(port, microsoft);
        this.clock = clock;
        this.chats = new Chats(microsoft);
        directory.everybody().forEach(person -> people.put(person.name(), newcomer(person.name(), person.id().value(), day)));
    }

    /** Somebody in the same tenant, listed or not, with a chat of their own. */
    Colleague newcomer(String name, String id, int day) {
        return new Colleague(this, name, id, "a:" + day + "-" + directoryOf(tenant) + id);
    }

    private static String directoryOf(String tenant) {
        return tenant.equals(MicrosoftStub.TENANT) ? "" : tenant.substring(0, 4) + "-";
    }

    Colleague the(String name) {
        var person = people.get(name);
        if (person == null) {
            throw new AssertionError("Nobody is called \"" + name + "\", but " + people.keySet());
        }
        return person;
    }

    /** Somebody at the school whom its directory doesn't know. */
    Colleague stranger(String name) {
        return newcomer(name, "99999999-aaaa-bbbb-cccc-dddddddddddd", 0);
    }

    Colleague classTeacher() {
        return the("Class teacher 1");
    }

    Colleague teachingAssistant() {
        return the("Teaching assistant 1");
    }

    Colleague behaviourLead() {
        return the("Behaviour lead");
    }

    Colleague deputyHead() {
        return the("Deputy headteacher");
    }

    Colleague keyStage2Leader() {
        return the("Line manager (Key Stage 2 leader)");
    }

    Colleague safeguardingLead() {
        return the("Safeguarding lead");
    }

    Colleague coHead1() {
        return the("Co-headteacher 1");
    }

    Colleague coHead2() {
        return the("Co-headteacher 2");
    }

    Colleague chairOfGovernors() {
        return the("Chair of governors");
    }

    List<Colleague> seniorLeaders() {
        return List.of(deputyHead(), behaviourLead(), safeguardingLead(), keyStage2Leader());
    }

    List<Colleague> everybody() {
        return List.copyOf(people.values());
    }

    Chats chats() {
        return chats;
    }

    /** What the bot has said in the staff's group chat. */
    List<Message> groupChat() {
        return chats.in(GROUP_CHAT);
    }

    /** Everything that anybody has typed into a form so far. */
    List<String> typed() {
        return typed;
    }

    /** An address that takes a file, as Teams gives one out for each. */
    String takesUploads() {
        var path = "/upload/" + UUID.randomUUID();
        microsoft.on(put(urlPathEqualTo(path)).willReturn(aResponse().withStatus(201)));
        return microsoft.address() + path;
    }

    Optional<byte[]> uploadTo(String address) {
        return microsoft.requests(address.substring(microsoft.address().length())).stream().findFirst().map(LoggedRequest::getBody);
    }

    /** Ids, dates and choices are no prose. */
    void notesAsTyped(String value) {
        if (value.contains(" ")) {
            typed.add(value);
        }
    }

    ObjectNode activity(String recorded, Colleague from, String conversation) {
        var activity = Activities.recorded(recorded, microsoft.serviceUrl());
        activity.withObject("/from").put("id", "29:" + from.id()).put("name", from.name()).put("aadObjectId", from.id());
        activity.withObject("/conversation").put("id", conversation).put("conversationType", conversation.equals(GROUP_CHAT) ? "groupChat" : "personal").put("tenantId", tenant);
        activity.withObject("/channelData/tenant").put("id", tenant);
        return activity;
    }

    /** Under a token that is in order by the program's clock. */
    HttpResponse<String> post(ObjectNode activity) {
        var now = clock.instant();
        return channel.post(activity, microsoft.mint().token(claims -> claims
                .notBeforeTime(Date.from(now.minusSeconds(60))).expirationTime(Date.from(now.plusSeconds(3600)))));
    }
}
