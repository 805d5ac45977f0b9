package school.policydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationContext;
import school.policydesk.school.SchoolId;

/** Several schools in one program: each is answered by its own, reports to its own, and climbs its own ladder. */
class SchoolsJourneyTests extends TrustJourney {

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private ApplicationContext program;

    @Test
    void eachIsAnsweredAndReportsAtTheirOwnSchool() {
        for (var room : Map.of("Ash", ash, "Elm", elm, "Oak", oak).entrySet()) {
            var teacher = room.getValue().classTeacher();
            assertThat(teacher.asks("contents").text()).contains(room.getKey() + " Primary School on social media");
            assertThat(teacher.asks("help").text()).contains("I answer from " + room.getKey() + " Primary School's");
            assertThat(teacher.asks("can I accept a follow request from a pupil").text()).contains(room.getKey() + " Primary School on social media");
            var form = teacher.asks("report misuse");
            assertThat(form.text()).contains("Report misuse at " + room.getKey() + " Primary School");
            assertThat(form.content().toString()).contains(room.getValue().deputyHead().id());
            strangersTo(room.getValue()).forEach(other -> assertThat(form.content().toString()).doesNotContain(other.id()));
            assertThat(reportsMisuse(teacher).text()).contains("Received: " + room.getKey().toUpperCase(Locale.ROOT) + "-2026-0001");
        }
    }

    @Test
    void aReportGoesToItsOwnSchoolAndClimbsThereAlone() {
        reportsMisuse(ash.classTeacher());
        deliver();
        assertThat(ash.seniorLeaders()).allSatisfy(leader -> assertThat(leader.shells()).hasSize(1));
        for (int days = 0; days < 4; days++) {
            List.of(4, 4, 16).forEach(hours -> deliverAfter(Duration.ofHours(hours)));
        }
        assertThat(ash.coHead1().shells()).isNotEmpty();
        assertThat(ash.chairOfGovernors().shells()).as("the fallback").isNotEmpty();
        strangersTo(ash).forEach(other -> assertThat(other.messages()).as(other.name()).isEmpty());
        assertThat(recipients()).isNotEmpty().allSatisfy(person -> assertThat(directories.of(new SchoolId("ash")).everybody())
                .anySatisfy(known -> assertThat(known.id().value()).isEqualTo(person)));
    }

    @Test
    void whoeverIsConcernedIsOutAtTheirSchoolOnly() {
        var about = ash.deputyHead();
        ash.classTeacher().presses(misuse(ash.classTeacher(), about.id()), "Send").card();
        reportsMisuse(elm.classTeacher());
        deliver();
        assertThat(about.shells()).isEmpty();
        assertThat(ash.behaviourLead().shells()).hasSize(1);
        assertThat(elm.deputyHead().shells()).hasSize(1);
        strangersTo(ash, elm).forEach(other -> assertThat(other.messages()).isEmpty());
    }

    @Test
    void inAGroupChatEachIsAnsweredByTheirOwnSchool() {
        assertThat(ash.classTeacher().asksInTheGroupChat("contents").text()).contains("Ash Primary School");
        var ofElm = elm.classTeacher().asksInTheGroupChat("contents");
        assertThat(ofElm.text()).contains("Elm Primary School").doesNotContain("Ash Primary School");
        assertThat(ash.classTeacher().pressesInTheGroupChat(ofElm, ofElm.buttons().getLast()).isMessageBelow()).isTrue();
        assertThat(Await.until("the section", () -> Optional.of(ash.groupChat()).filter(chat -> chat.size() > 2)).getLast().card().text())
                .as("the presser's own policy").contains("Ash Primary School").doesNotContain("Elm");
    }

    @Test
    void somebodyOfNoSchoolHearsThatTheyAreNotKnown() {
        var stranger = ash.newcomer("Supply teacher", UUID.randomUUID().toString(), thisTest());
        var shell = caseOfAsh();
        stranger.installsTheApp();
        for (var words : List.of("help", "contents", "can I be friends with a pupil on Facebook", "report misuse", "my cases", "I'm away until Friday")) {
            assertThat(stranger.answerTo(words).text()).as(words).startsWith("I don't know you yet. You aren't in the school's staff list").doesNotContain("Ash", "Elm");
        }
        var nowhere = UUID.randomUUID().toString();
        assertThat(stranger.presses(shell, "Open").refusal()).startsWith("I don't know you yet");
        assertThat(stranger.presses(shell, "Open").raw()).isEqualTo(stranger.presses(shell.forged("case", nowhere), "Open").raw());
        assertThat(stranger.presses(misuse(ash.classTeacher(), "outside"), "Send").refusal()).startsWith("I don't know you yet");
        assertThat(count("case_file")).isEqualTo(1);

        var ofOak = oak.newcomer("Supply teacher", UUID.randomUUID().toString(), thisTest());
        assertThat(ofOak.asks("contents").text()).as("Oak is its tenant's only school").contains("Oak Primary School");
    }

    @Test
    void whoeverLeadsAtTwoSchoolsGetsTheCasesOfBothAndReportsAtTheirOwn() {
        var executive = ash.the("Executive headteacher");
        for (var room : List.of(ash, elm)) {
            room.classTeacher().presses(room.classTeacher().asks("media enquiry").with("outlet", "The Gazette").with("contact", "01234 567").with("question", "They ask about the fair of last week"), "Send").card();
        }
        deliver();
        assertThat(executive.shells()).hasSize(2);
        for (var shell : executive.shells()) {
            assertThat(executive.presses(shell, "Open").card().text()).contains("about the fair");
        }
        assertThat(executive.asks("my cases").text()).contains("ASH-2026-0001", "ELM-2026-0001");
        assertThat(executive.asks("contents").text()).contains("Ash Primary School");
        assertThat(reportsMisuse(executive).text()).contains("Received: ASH-2026-0002");
        assertThat(executive.asks("my reports").text()).contains("ASH-2026-0002");
    }

    @Test
    void healthAndMetricsSayWhichSchool() {
        reportsMisuse(elm.classTeacher());
        deliver();
        assertThat(health("delivery")).isEqualTo(Map.of("ash", "UP", "elm", "UP", "oak", "UP"));
        assertThat(health("recipients")).containsOnlyKeys("ash", "elm", "oak");
        assertThat(meters.find("policydesk.delivery").tags("school", "elm", "duty", "DELIVER").counters()).isNotEmpty();
    }

    private Map<String, String> health(String name) {
        return ((CompositeHealthContributor) program.getBean(name)).stream()
                .collect(Collectors.toMap(entry -> entry.name(), entry -> ((HealthIndicator) entry.contributor()).health().getStatus().getCode()));
    }
}
