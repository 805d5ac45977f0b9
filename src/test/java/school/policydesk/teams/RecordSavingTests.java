package school.policydesk.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.Filing;
import school.policydesk.cases.FilingOutcome;
import school.policydesk.people.StaffId;
import school.policydesk.school.Schools;

/** The whole program over HTTP: a record is offered, allowed and put where Teams says, or not. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "policy-desk.delivery.enabled=false")
class RecordSavingTests {

    private static final MicrosoftStub MICROSOFT = MicrosoftStub.start();
    private static final StaffId TEACHER = new StaffId("a0187b4d-5120-4e8f-b327-26d0356a4152");
    private static final StaffId LEAD = new StaffId("06e82a01-2b5c-4cd1-a7ca-430e92ac3d42");
    private static final StaffId BEHAVIOUR_LEAD = new StaffId("53d23c0b-df43-4fb2-99fc-fc64e7aa8576");
    private static final String UPLOAD = "/upload/.*";

    @TempDir
    static Path folder;

    @Autowired
    CaseDesk cases;

    @Autowired
    Schools schools;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private CaseFile file;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        MICROSOFT.register(registry);
        registry.add("DATABASE_URL", () -> "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        registry.add("SCHOOL_DIR", () -> "src/test/resources/school");
        registry.add("CASE_KEY_FILE", () -> folder.resolve("key.json").toString());
    }

    @BeforeEach
    void fileAConcern() {
        MICROSOFT.reset();
        MICROSOFT.on(put(urlPathMatching(UPLOAD)).willReturn(aResponse().withStatus(201)));
        file = ((FilingOutcome.Filed) cases.file(new Filing(schools.only().id(), CaseKind.SAFEGUARDING, TEACHER, "", UUID.randomUUID(), "a:1", UUID.randomUUID().toString(),
                Map.of("what", "Heliotrope words", "child", "not known", "when", "2026-11-20", "about", "outside", "signature", "T T")))).file();
    }

    @Test
    void asksBeforeItSavesAndSaysNothingOfTheContent() {
        assertThat(press(LEAD)).contains("\"statusCode\":200", Wording.BELOW);
        var card = sent(1).getFirst().path("attachments").path(0);
        assertThat(card.path("contentType").asText()).isEqualTo("application/vnd.microsoft.teams.card.file.consent");
        assertThat(card.path("name").asText()).isEqualTo(file.reference() + " record.pdf");
        assertThat(card.path("content").path("sizeInBytes").asInt()).isPositive();
        assertThat(card.path("content").path("acceptContext").toString()).isEqualTo("{\"case\":\"%s\"}".formatted(file.id()));
        assertThat(card.path("content").path("declineContext")).isEqualTo(card.path("content").path("acceptContext"));
        assertThat(card.toString()).doesNotContain("Heliotrope");
        assertThat(made()).isZero();
    }

    @Test
    void offersNothingToOthersAndNothingInAGroup() {
        assertThat(press(BEHAVIOUR_LEAD)).contains("\"statusCode\":400", "NotThere");
        var inGroup = press(activity("invoke-execute", LEAD), file);
        inGroup.withObject("/conversation").put("conversationType", "groupChat");
        assertThat(post(inGroup, LEAD)).contains("NotThere");
        assertThat(MICROSOFT.sent()).isEmpty();
    }

    @Test
    void putsTheRecordWhereTeamsSaysAndShowsTheLink() throws IOException {
        answer(LEAD, "accept", MICROSOFT.address() + "/upload/1?tempauth=a'b");
        var messages = sent(2);
        var upload = MICROSOFT.requests(UPLOAD).getFirst();
        int length = upload.getBody().length;
        assertThat(upload.getHeader("Content-Range")).isEqualTo("bytes 0-%d/%d".formatted(length - 1, length));
        assertThat(upload.containsHeader("Authorization")).isFalse();
        assertThat(textOf(upload)).contains(file.reference(), "Heliotrope words", "account " + LEAD);
        assertThat(messages.getFirst().path("text").asText()).startsWith("Thank you.");
        assertThat(MICROSOFT.requests("/activities/1732094000000").getFirst().getMethod().getName()).isEqualTo("PUT");
        var info = messages.getLast().path("attachments").path(0);
        assertThat(info.path("contentType").asText()).isEqualTo("application/vnd.microsoft.teams.card.file.info");
        assertThat(info.path("contentUrl").asText()).isEqualTo(MICROSOFT.address() + "/there");
        assertThat(info.path("content").toString()).isEqualTo("{\"uniqueId\":\"u-1\",\"fileType\":\"pdf\"}");
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void takesNoForAnAnswer() {
        answer(LEAD, "decline", "");
        assertThat(sent(1).getFirst().path("text").asText()).startsWith("That's fine, nothing was saved.");
        assertThat(MICROSOFT.requests(UPLOAD)).isEmpty();
        assertThat(made()).isZero();
    }

    @Test
    void makesNothingForAPlaceThatIsNotAllowed() {
        answer(LEAD, "accept", "https://evilsharepoint.com/upload/1");
        assertThat(sent(1).getFirst().path("text").asText()).startsWith("The record was not saved");
        assertThat(made()).isZero();
    }

    @Test
    void makesNothingForWhoeverMayNotSeeTheCase() {
        answer(BEHAVIOUR_LEAD, "accept", MICROSOFT.address() + "/upload/1");
        assertThat(sent(1).getFirst().path("text").asText()).startsWith("There is no such case for you.");
        assertThat(MICROSOFT.requests(UPLOAD)).isEmpty();
        assertThat(made()).isZero();
    }

    @Test
    void saysThatItCouldNotBeSaved() {
        MICROSOFT.on(put(urlPathMatching(UPLOAD)).willReturn(aResponse().withStatus(507)));
        answer(LEAD, "accept", MICROSOFT.address() + "/upload/1");
        assertThat(sent(1).getFirst().path("text").asText()).startsWith("The record could not be saved.");
        assertThat(MICROSOFT.requests(UPLOAD)).hasSize(1);
        assertThat(MICROSOFT.requests("/activities/1732094000000")).as("the question stays").isEmpty();
    }

    @Test
    void followsNoRedirectWithTheRecord() {
        MICROSOFT.on(put(urlPathMatching(UPLOAD)).willReturn(aResponse().withStatus(307).withHeader("Location", MICROSOFT.address() + "/elsewhere")));
        answer(LEAD, "accept", MICROSOFT.address() + "/upload/1");
        assertThat(sent(1).getFirst().path("text").asText()).startsWith("The record could not be saved.");
        assertThat(MICROSOFT.requests("/elsewhere")).isEmpty();
    }

    private String press(StaffId who) {
        return post(press(activity("invoke-execute", who), file), who);
    }

    private static ObjectNode press(ObjectNode activity, CaseFile about) {
        var action = JsonNodeFactory.instance.objectNode().put("type", "Action.Execute").put("verb", "case.record");
        action.putObject("data").put("case", about.id().toString());
        activity.set("value", JsonNodeFactory.instance.objectNode().put("trigger", "manual").set("action", action));
        return activity;
    }

    private void answer(StaffId who, String action, String uploadUrl) {
        var activity = activity("invoke-file-consent", who);
        var value = JsonNodeFactory.instance.objectNode().put("type", "fileUpload").put("action", action);
        value.putObject("context").put("case", file.id().toString());
        if (action.equals("accept")) {
            value.putObject("uploadInfo").put("uploadUrl", uploadUrl).put("contentUrl", MICROSOFT.address() + "/there")
                    .put("name", file.reference() + " record.pdf").put("uniqueId", "u-1").put("fileType", "pdf");
        }
        activity.set("value", value);
        assertThat(post(activity, who)).isEmpty();
    }

    private static ObjectNode activity(String name, StaffId who) {
        var activity = Activities.recorded(name, MICROSOFT.serviceUrl());
        activity.withObject("/from").put("aadObjectId", who.value());
        activity.withObject("/conversation").put("id", "a:" + UUID.randomUUID());
        return activity;
    }

    private String post(JsonNode activity, StaffId who) {
        var answer = new Channel(port, MICROSOFT).post(activity);
        assertThat(answer.statusCode()).as("to %s", who).isEqualTo(200);
        return answer.body();
    }

    private static List<JsonNode> sent(int count) {
        return await().until(MICROSOFT::sent, sent -> sent.size() == count);
    }

    private long made() {
        return jdbc.sql("select count(*) from audit_line where action = 'record-made' and about = ?").param(file.id().toString()).query(Long.class).single();
    }

    private static String textOf(LoggedRequest upload) throws IOException {
        try (var pdf = Loader.loadPDF(upload.getBody())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
