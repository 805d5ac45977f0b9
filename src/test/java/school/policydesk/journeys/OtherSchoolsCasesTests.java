package school.policydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseId;
import school.policydesk.people.Person;
import school.policydesk.people.StaffDirectory;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;
import school.policydesk.teams.cards.Verbs;

/** People of one school with another school's case ids, cards and buttons in hand: for them it is not there. */
class OtherSchoolsCasesTests extends TrustJourney {

    private static final String NOT_THERE = "There is no such case for you";

    @Autowired
    private CaseDesk cases;

    @Test
    void anotherSchoolsCaseIsNotThereForAnybody() {
        var shell = caseOfAsh();
        var opened = ash.deputyHead().presses(shell, "Open").card();
        var before = stored();
        for (var other : Stream.of(elm, oak).flatMap(room -> Stream.of(room.deputyHead(), room.coHead1(), room.chairOfGovernors(), room.classTeacher())).toList()) {
            for (var press : everyPress(caseOf(shell))) {
                assertThat(answer(other, press)).as("%s of another school: %s", other.name(), press).isEqualTo(answer(other, elsewhere(press)));
            }
            assertThat(other.presses(opened, "I'm dealing with this").refusal()).contains(NOT_THERE);
            assertThat(other.asks("my cases").text()).doesNotContain("ASH-");
            assertThat(other.asks("my reports").text()).doesNotContain("ASH-");
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void theSameIdInAnotherTenantIsSomebodyElse() {
        var shell = caseOfAsh();
        var leader = ash.deputyHead();
        var reporter = ash.classTeacher();
        for (var forger : List.of(oak.newcomer(leader.name(), leader.id(), thisTest()), oak.newcomer(reporter.name(), reporter.id(), thisTest()))) {
            forger.installsTheApp();
            assertThat(forger.presses(shell, "Open").refusal()).contains(NOT_THERE);
            for (var press : everyPress(caseOf(shell))) {
                assertThat(answer(forger, press)).as("%s", press).isEqualTo(answer(forger, elsewhere(press)));
            }
            assertThat(forger.asks("my cases").text()).doesNotContain("ASH-");
            assertThat(forger.asks("my reports").text()).doesNotContain("ASH-");
        }
        int before = leader.messages().size();
        reportsMisuse(ash.teachingAssistant());
        deliver();
        assertThat(leader.messages()).as("in their own tenant's chat").hasSizeGreaterThan(before);
        assertThat(oak.newcomer(leader.name(), leader.id(), thisTest()).shells()).as("in the other tenant's chat").isEmpty();
    }

    @Test
    void aCaseIsNotHandedToAnotherSchool() {
        var opened = ash.deputyHead().presses(caseOfAsh(), "Open").card();
        for (var other : List.of(elm.deputyHead(), elm.coHead1(), oak.deputyHead())) {
            var refused = ash.deputyHead().presses(opened.with("HAND_OVER_to", other.id()).with("HAND_OVER_reason", "Please take it"), "Hand over").card();
            assertThat(refused.text()).contains("this one can't be given it");
        }
        deliver();
        strangersTo(ash).forEach(other -> assertThat(other.shells()).isEmpty());
        assertThat(recipients()).doesNotContain(elm.deputyHead().id(), elm.coHead1().id(), oak.deputyHead().id());
    }

    @Test
    void aSealedRowOfAnotherSchoolDoesNotOpen() {
        var ofAsh = caseOfAsh();
        reportsMisuse(elm.classTeacher());
        deliver();
        var ofElm = elm.deputyHead().shell();
        assertThat(jdbc.sql("""
                update case_entry set sealed = (select e.sealed from case_entry e join case_file f on f.id = e.case_id where f.school = 'elm' and e.number = 1)
                where case_id = ? and number = 1""").param(UUID.fromString(caseOf(ofAsh))).update()).isEqualTo(1);
        var broken = ash.deputyHead().presses(ofAsh, "Open");
        assertThat(broken.raw().toString()).contains("something went wrong").doesNotContain("Zebra");
        assertThat(elm.deputyHead().presses(ofElm, "Open").card().text()).contains("Zebra");
    }

    @Test
    void whoeverGoesToAnotherSchoolLeavesTheirReportsBehind() {
        var shell = caseOfAsh();
        var id = CaseId.of(caseOf(shell)).orElseThrow();
        var teacher = ash.classTeacher();
        var staff = new StaffId(teacher.id());
        assertThat(cases.read(id, staff)).isPresent();
        var ashBefore = directories.of(new SchoolId("ash"));
        var elmBefore = directories.of(new SchoolId("elm"));
        try {
            directories.replace(without(ashBefore, staff));
            assertThat(cases.read(id, staff)).as("who has left and is listed nowhere, as it is with one school").isPresent();
            directories.replace(with(elmBefore, ashBefore.find(staff).orElseThrow()));
            assertThat(cases.read(id, staff)).isEmpty();
            assertThat(teacher.asks("contents").text()).contains("Elm Primary School");
            assertThat(teacher.asks("my reports").text()).doesNotContain("ASH-");
        } finally {
            directories.replace(ashBefore);
            directories.replace(elmBefore);
        }
    }

    private static StaffDirectory without(StaffDirectory school, StaffId person) {
        return school.withPeople(school.everybody().stream().filter(other -> !other.id().equals(person)).toList());
    }

    private static StaffDirectory with(StaffDirectory school, Person person) {
        return school.withPeople(Stream.concat(school.everybody().stream(), Stream.of(person)).toList());
    }

    /** What a forger can send about a case: every button there is, and every act. */
    private static List<ObjectNode> everyPress(String id) {
        var nothing = JsonNodeFactory.instance;
        var verbs = List.of(Verbs.OPEN, Verbs.ACKNOWLEDGE, Verbs.STATUS, Verbs.RECORD).stream().map(verb -> press(verb, nothing.objectNode().put("case", id)));
        var acts = List.of(Act.values()).stream().map(act -> press(Verbs.ACT, nothing.objectNode().put("case", id).put("act", act.name())
                .put(act.name() + "_words", "Mine").put(act.name() + "_outcome", "no-action").put(act.name() + "_to", "outside").put(act.name() + "_reason", "Mine")));
        return Stream.concat(verbs, acts).toList();
    }

    private static ObjectNode press(String verb, ObjectNode data) {
        return JsonNodeFactory.instance.objectNode().put("type", "Action.Execute").put("verb", verb).set("data", data);
    }

    private static ObjectNode elsewhere(ObjectNode press) {
        var other = press.deepCopy();
        other.withObject("/data").put("case", UUID.randomUUID().toString());
        return other;
    }

    private static JsonNode answer(Colleague by, ObjectNode press) {
        return by.sends(press);
    }

    /** Everything that a press could change. */
    private List<Object> stored() {
        return List.of("case_file", "case_entry", "case_recipient", "case_handler", "obligation", "audit_line").stream()
                .<Object>map(table -> jdbc.sql("select * from " + table).query().listOfRows().stream().map(row -> row.entrySet().stream()
                        .filter(column -> !(column.getValue() instanceof byte[])).toList().toString()).sorted().toList()).toList();
    }
}
