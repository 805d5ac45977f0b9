package school.policydesk.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import school.policydesk.cases.CaseKind;

/** Walks through everything that the bot can show, and keeps each card that it meets. */
final class CardWalk {

    private static final int DEEPEST = 4;

    private final Journey journey;
    private final Map<String, JsonNode> kept = new LinkedHashMap<>();
    private final Map<String, JsonNode> answers = new LinkedHashMap<>();

    CardWalk(Journey journey) {
        this.journey = journey;
    }

    /** One of each kind, by name: those of which a golden file is kept. */
    Map<String, JsonNode> kept() {
        return kept;
    }

    /** Every answer to every topic, by the choices that lead to it. */
    Map<String, JsonNode> answers() {
        return answers;
    }

    void walk(List<String> topics) {
        var teacher = journey.staff.classTeacher();
        browse(teacher);
        report(teacher);
        forms(teacher);
        deal(teacher);
        mediaEnquiry(teacher);
        extensions(teacher);
        topics.forEach(topic -> answer(teacher, topic, press(teacher, "answer.topic", Map.of("topic", topic)).card(), 0));
        for (var text : List.of("can I accept this friend request", "what is the capital of France", "hello", "somebody is hurting a child", "…")) {
            answers.put("\"" + text + "\"", teacher.asks(text).content());
        }
        for (int section = 0; section <= 11; section++) {
            answers.put("section " + section, below(teacher, "policy.section", Map.of("section", "" + section)).content());
        }
    }

    private void browse(Colleague teacher) {
        keep("menu", teacher.asks("help"));
        keep("contents", teacher.asks("contents"));
        keep("section-7", below(teacher, "policy.section", Map.of("section", "7")));
        var clarify = keep("clarify", press(teacher, "answer.topic", Map.of("topic", "friend-request")).card());
        keep("answer-no", teacher.presses(clarify, "A pupil").card());
        keep("none-of-these", press(teacher, "answer.none", Map.of("question", "May I juggle?")).card());
        keep("my-reports-none", teacher.asks("my reports"));
        keep("my-cases-none", teacher.asks("my cases"));
        keep("group-chat", teacher.asksInTheGroupChat("report misuse"));
    }

    private void forms(Colleague teacher) {
        keep("kinds", teacher.asks("report something"));
        for (var kind : CaseKind.values()) {
            keep("form-" + kind.id(), below(teacher, "report.start", Map.of("kind", kind.id())));
        }
        keep("form-cancelled", teacher.presses(teacher.asks("report misuse"), "Cancel").card());
    }

    private void report(Colleague teacher) {
        keep("form-refused", teacher.presses(teacher.asks("report misuse").with("where", "A group"), "Send").card());
        var receipt = keep("receipt-waiting", journey.reportsMisuse(teacher));
        journey.deliver();
        keep("shell-waiting", journey.staff.deputyHead().shell());
        keep("my-reports", teacher.asks("my reports"));
        keep("my-cases", journey.staff.deputyHead().asks("my cases"));
        keep("open-by-reporter", teacher.getsBelow(receipt, "See my report"));
        keep("hand-over-all", journey.staff.deputyHead().asks("hand over my cases"));
        keep("away", teacher.asks("I'm away"));
        keep("away-past", teacher.asks("I'm away until 2020-01-01"));
    }

    private void deal(Colleague teacher) {
        var deputy = journey.staff.deputyHead();
        var opened = keep("open", deputy.presses(deputy.shell(), "Open").card());
        keep("open-refused", deputy.presses(opened.with("CLOSE_words", "All is well"), "Close").card());
        var theirs = journey.staff.behaviourLead().opens();
        var taken = keep("open-taken-on", deputy.presses(opened, "I'm dealing with this").card());
        journey.deliverAfter(Duration.ofSeconds(10));
        var receipt = teacher.messages().stream().filter(message -> message.isCard() && message.card().text().startsWith("Received")).findFirst().orElseThrow();
        keep("receipt-taken-on", receipt.card());
        keep("shell-taken-on", journey.staff.behaviourLead().shell());
        keep("open-moved-on", journey.staff.behaviourLead().presses(theirs, "I'm dealing with this").card());
        keep("open-closed", deputy.presses(taken.with("CLOSE_outcome", "dealt-with").with("CLOSE_words", "All is well"), "Close").card());
        journey.deliver();
        keep("receipt-closed", teacher.cardIn(receipt.id()));

        journey.reportsMisuse(teacher);
        journey.deliverAfter(Duration.ofHours(2));
        journey.deliverAfter(Duration.ofHours(2));
        keep("shell-reminder", journey.staff.behaviourLead().shell());
        keep("shell-escalated", journey.staff.coHead1().shell());
        journey.staff.coHead1().presses(journey.staff.coHead1().shell(), "Open");
        var concern = teacher.asks("safeguarding").with("what", "Something was said").with("child", "Not known").with("when", "2026-09-03")
                .with("about", "unknown").with("signature", "Class Teacher One");
        keep("receipt-safeguarding", teacher.presses(concern, "Send").card());
        journey.deliver();
        keep("shell-safeguarding", journey.staff.safeguardingLead().shell());
        keep("open-safeguarding", journey.staff.safeguardingLead().opens());
    }

    private void mediaEnquiry(Colleague teacher) {
        var form = teacher.asks("media enquiry").with("outlet", "The Gazette").with("contact", "Their desk").with("question", "Why purple?");
        keep("receipt-media-enquiry", teacher.presses(form, "Send").card());
        journey.deliver();
        var head = journey.staff.coHead1();
        var opened = keep("open-media-enquiry", head.presses(head.shell(), "Open").card());
        head.presses(opened.with("approve_wording", "It is a zebra crossing"), "Approve a wording");
        journey.deliver();
        var receipt = keep("receipt-media-approved", teacher.cardWith("A wording has been approved"));
        keep("form-change", teacher.getsBelow(teacher.getsBelow(receipt, "See my report"), "Change what I sent"));
        takenBack(teacher);
    }

    private void takenBack(Colleague teacher) {
        var receipt = journey.reportsMisuse(teacher);
        journey.deliver();
        var behaviour = journey.staff.behaviourLead();
        var shell = behaviour.shell();
        var mine = teacher.getsBelow(receipt, "See my report");
        teacher.presses(teacher.getsBelow(mine, "Change what I sent").with("about", behaviour.id()), "Send");
        journey.deliver();
        keep("shell-taken-back", behaviour.cardIn(shell.messageId()));
    }

    private void extensions(Colleague teacher) {
        kept.put("search-section", teacher.searches("", 7, 1).at("/attachments/0/content"));
        kept.put("search-clause", teacher.searches("7.3", 0, 1).at("/attachments/0/content"));
        var message = new ChatMessage(journey.staff.the("Class teacher 2").id(), "Class teacher 2", "Look what 4B wrote <again>");
        var choice = keep("message-choice", teacher.reports(message).card());
        var form = keep("message-form", teacher.sends(choice.with("kind", "misuse"), "Next").card());
        keep("message-refused", teacher.sends(form.with("where", ""), "Send").card());
        keep("message-receipt", teacher.sends(form, "Send").card());
    }

    /** The answer, and what each of its choices leads to. */
    private void answer(Colleague teacher, String path, SeenCard card, int depth) {
        answers.put(path, card.content());
        if (depth < DEEPEST) {
            card.content().findParents("verb").stream()
                    .filter(action -> action.path("type").asText().equals("Action.Execute") && action.path("verb").asText().equals("answer.fact"))
                    .map(action -> action.path("title").asText()).distinct()
                    .forEach(choice -> answer(teacher, path + " > " + choice, teacher.presses(card, choice).card(), depth + 1));
        }
    }

    private static PressAnswer press(Colleague colleague, String verb, Map<String, String> data) {
        return colleague.presses(cardWith(verb, data), "it");
    }

    private static SeenCard below(Colleague colleague, String verb, Map<String, String> data) {
        return colleague.getsBelow(cardWith(verb, data), "it");
    }

    private static SeenCard cardWith(String verb, Map<String, String> data) {
        var action = JsonNodeFactory.instance.objectNode().put("type", "Action.Execute").put("title", "it").put("verb", verb);
        data.forEach(action.putObject("data")::put);
        return new SeenCard("m", JsonNodeFactory.instance.objectNode().set("actions", JsonNodeFactory.instance.arrayNode().add(action)));
    }

    private SeenCard keep(String name, SeenCard card) {
        kept.put(name, card.content());
        return card;
    }
}
