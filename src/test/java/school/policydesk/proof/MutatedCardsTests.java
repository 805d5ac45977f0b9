package school.policydesk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import school.policydesk.people.StaffId;
import school.policydesk.proof.Hands.Answer;

/**
 * Every button of every card, with every field of its data changed in every way that comes to mind, pressed by the person it was
 * shown to, by somebody who has nothing to do with it, and by the person it is about: never a failure, never anything of a case that
 * isn't theirs, never a change to one.
 */
class MutatedCardsTests {

    /** In the form of the other case: whoever gets to see it has seen what isn't theirs. */
    private static final String OTHERS = "quince-jelly";
    private static final String OWN = "zebra-stripes";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final CountingMicrosoft MICROSOFT = new CountingMicrosoft();
    private static final SettableClock CLOCK = SettableClock.at(Instant.now());
    private static House house;
    private static Hands hands;
    private static String own;
    private static String others;

    @BeforeAll
    static void twoCases() {
        house = House.stepped(MICROSOFT, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", Desk.STAFF, CLOCK);
        hands = house.hands();
        own = report(People.TEACHER, "cyberbullying", Map.of("what", OWN, "who", OWN, "where", OWN, "about", house.id(People.SITE).value())).caseId();
        others = report(People.HEAD_1, "account-request", Map.of("platform", OTHERS, "name", OTHERS, "purpose", OTHERS, "audience", "staff",
                "owner", house.id(People.HEAD_1).value(), "second", OTHERS)).caseId();
        deliver();
    }

    @AfterAll
    static void close() {
        house.close();
        MICROSOFT.close();
    }

    private static Answer report(String reporter, String kind, Map<String, String> words) {
        var data = new LinkedHashMap<String, Object>(words);
        data.put("kind", kind);
        data.put("form", UUID.randomUUID().toString());
        var answer = hands.press(house.id(reporter), "report.file", data);
        assertThat(answer.isReceipt()).as("%s", answer).isTrue();
        return answer;
    }

    private static void deliver() {
        for (int i = 0; i < 40; i++) {
            house.dispatcher().runDue();
            CLOCK.pass(Duration.ofMillis(100));
        }
    }

    private record Press(String card, String verb, ObjectNode data) {}

    @Test
    void noFieldOfAnyCardCanBeForged() {
        var presses = presses();
        assertThat(presses).extracting(Press::verb).contains("case.open", "case.acknowledge", "case.act", "case.status", "report.file", "report.start");
        int tried = 0;
        for (var press : presses) {
            for (var forged : forgeries(press)) {
                for (var presser : List.of(People.BEHAVIOUR, People.TEACHER_2, People.SITE)) {
                    tried += check(presser, forged);
                }
            }
        }
        System.out.printf("%,d forged presses of %d buttons: no failure, nothing of others shown or changed%n", tried, presses.size());
    }

    /** The other case is nobody's of the three; the own one is the behaviour lead's alone. */
    private int check(String presser, Press forged) {
        var othersBefore = state(others);
        var ownBefore = state(own);

        var answer = hands.post(house.id(presser), action(forged));

        var description = "%s presses %s".formatted(presser, forged);
        assertThat(answer.status()).as(description).isEqualTo(200);
        assertThat(answer.code()).as("%s: %s", description, answer).isIn(200, 400);
        assertThat(answer.value().toString()).as(description).doesNotContain(OTHERS);
        assertThat(state(others)).as(description).isEqualTo(othersBefore);
        if (!presser.equals(People.BEHAVIOUR)) {
            assertThat(answer.value().toString()).as(description).doesNotContain(OWN);
            assertThat(state(own)).as(description).isEqualTo(ownBefore);
        }
        return 1;
    }

    @Test
    void nothingOfACaseLeftThroughTheConnector() {
        assertThat(MICROSOFT.taken()).noneMatch(call -> call.body().toString().contains(OTHERS));
    }

    private static ObjectNode action(Press press) {
        ObjectNode action = JSON.objectNode().put("type", "Action.Execute").put("verb", press.verb());
        action.set("data", press.data());
        return action;
    }

    /** Every button on every card that the behaviour lead and a reporter see on their way. */
    private static List<Press> presses() {
        var behaviourLead = house.id(People.BEHAVIOUR);
        var teacher = house.id(People.TEACHER);
        var cards = new LinkedHashMap<String, JsonNode>();
        MICROSOFT.taken().stream().filter(call -> call.caseOfShell().isPresent()).forEach(call -> cards.put("shell", call.body()));
        cards.put("opened case", hands.press(behaviourLead, "case.open", Map.of("case", own)).value());
        var again = hands.press(teacher, "report.file", Map.of("kind", "misuse", "form", UUID.randomUUID().toString()));
        cards.put("form that was refused", again.value());
        for (var verb : List.of("menu", "report.start", "policy.contents")) {
            below(behaviourLead, verb, Map.of()).forEach(card -> cards.put(verb + cards.size(), card));
        }
        below(teacher, "report.start", Map.of("kind", "safeguarding")).forEach(card -> cards.put("form", card));
        below(teacher, "case.status", Map.of("case", own)).forEach(card -> cards.put("own report", card));
        below(teacher, "case.status", Map.of()).forEach(card -> cards.put("own reports", card));
        var presses = new ArrayList<Press>();
        cards.forEach((name, card) -> card.findParents("verb").stream().filter(node -> node.path("data").isObject())
                .map(node -> new Press(name, node.path("verb").asText(), withInputs((ObjectNode) node.path("data").deepCopy(), node.path("verb").asText())))
                .distinct().forEach(presses::add));
        return presses.stream().distinct().toList();
    }

    /** What a person could have typed with it. */
    private static ObjectNode withInputs(ObjectNode data, String verb) {
        if (verb.equals("case.act") && data.path("act").isTextual()) {
            var act = data.path("act").asText();
            var prefix = data.path("step").isTextual() ? data.path("step").asText() : act;
            for (var key : List.of("words", "outcome", "date", "to", "reason")) {
                var value = switch (key) {
                    case "outcome" -> "dealt-with";
                    case "date" -> "2026-11-25";
                    case "to" -> house.id(People.OFFICE).value();
                    default -> "typed";
                };
                data.put(prefix + "_" + key, value);
            }
        }
        return data;
    }

    /** Cards that come as a message of their own after the answer. */
    private static List<JsonNode> below(StaffId person, String verb, Map<String, ?> data) {
        int before = MICROSOFT.taken().size();
        var answer = hands.press(person, verb, data);
        assertThat(answer.code()).as("%s", answer).isIn(200, 400);
        if (answer.isCard() || answer.code() == 400) {
            return List.of(answer.value());
        }
        var end = Instant.now().plusSeconds(20);
        while (MICROSOFT.taken().size() == before && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        return MICROSOFT.taken().stream().skip(before).map(CountingMicrosoft.Call::body).toList();
    }

    private static List<Press> forgeries(Press press) {
        var forged = new ArrayList<Press>();
        for (var field : press.data().properties()) {
            for (var value : values()) {
                var data = press.data().deepCopy();
                data.set(field.getKey(), value);
                forged.add(new Press(press.card() + ", " + field.getKey(), press.verb(), data));
            }
            var missing = press.data().deepCopy();
            missing.remove(field.getKey());
            forged.add(new Press(press.card() + ", no " + field.getKey(), press.verb(), missing));
        }
        for (var verb : List.of("case.open", "case.acknowledge", "case.act", "case.status", "report.file", "report.start", "report.cancel", "nonsense", "")) {
            forged.add(new Press(press.card() + ", verb", verb, press.data()));
            forged.add(new Press(press.card() + ", verb and case", verb, press.data().deepCopy().put("case", others).put("act", "CLOSE")));
        }
        return forged;
    }

    private static List<JsonNode> values() {
        return List.of(JSON.textNode(others), JSON.textNode(UUID.randomUUID().toString()), JSON.textNode(""), JSON.textNode("CLOSE"), JSON.textNode("FILE"),
                JSON.textNode("case.open"), JSON.nullNode(), JSON.numberNode(-1), JSON.numberNode(Long.MAX_VALUE), JSON.numberNode(1e300), JSON.booleanNode(true),
                JSON.textNode("x".repeat(20_000)), JSON.arrayNode().add(others), JSON.objectNode().put("case", others),
                JSON.textNode("<script>alert(1)</script>"), JSON.textNode("' or 1=1 --"), JSON.textNode("${reference}"), JSON.textNode("\u0000\u202e\ud800"));
    }

    /** Everything that is stored about a case, except that a card's copy was noted. */
    private static List<String> state(String id) {
        return Stream.of("case_file where id", "case_subject where case_id", "case_recipient where case_id", "case_handler where case_id",
                        "case_entry where case_id", "obligation where case_id")
                .flatMap(table -> house.jdbc().sql("select * from " + table + " = ?").param(UUID.fromString(id)).query().listOfRows().stream())
                .map(row -> Arrays.deepToString(row.values().toArray()))
                .toList();
    }
}
