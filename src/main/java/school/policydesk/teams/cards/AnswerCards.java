package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import school.policydesk.answers.Answer;
import school.policydesk.answers.Clarify;
import school.policydesk.answers.Dialogue;
import school.policydesk.answers.DidYouMean;
import school.policydesk.answers.HandOver;
import school.policydesk.answers.Menu;
import school.policydesk.answers.Reply;
import school.policydesk.answers.SmallTalk;
import school.policydesk.answers.Verdict;
import school.policydesk.cases.Field;
import school.policydesk.policy.Clause;
import school.policydesk.policy.Policy;

/**
 * Replies as cards. What is quoted is the policy's own text; what is the school's plain summary says so.
 *
 * @param namedPeople who is told of a child at risk, as read in a sentence
 */
public record AnswerCards(Policy policy, String namedPeople) {

    private static final String SUMMARY_NOTE = "In short (the school's summary; the policy's own words follow)";

    public Card of(Reply reply, LocalDate today) {
        var body = new ArrayList<JsonNode>();
        if (reply.safeguarding()) {
            body.add(Pieces.notice("attention", "If anybody may be at risk, tell a person now",
                    "Speak to " + namedPeople + " straight away. If a child is in danger now, call 999. Then I can pass your written concern on."));
        }
        return switch (reply) {
            case Answer answer -> answer(answer, body, today);
            case Clarify clarify -> clarify(clarify, body);
            case DidYouMean choose -> didYouMean(choose, body);
            case HandOver over -> handOver(over, body);
            case SmallTalk talk -> said(talk.text(), reply, body);
            case Menu menu -> said(why(menu.why()), reply, body);
        };
    }

    private Card answer(Answer answer, List<JsonNode> body, LocalDate today) {
        body.add(Pieces.heading(heading(answer)));
        body.add(Pieces.text(answer.summary()));
        body.add(Pieces.small(SUMMARY_NOTE));
        answer.clauses().forEach(clause -> body.add(quote(clause)));
        if (!answer.next().isEmpty()) {
            body.add(Pieces.subheading("What to do next"));
            body.add(Pieces.text(answer.next()));
        }
        body.add(Pieces.small(source(today)));
        var actions = dialogues(answer.dialogues());
        answer.clauses().stream().map(clause -> clause.section().number()).distinct().limit(1)
                .forEach(number -> actions.add(Pieces.button(Button.of("Show the whole section", Verbs.SECTION, Map.of("section", number.toString())))));
        actions.add(helpful(answer.topic().id()));
        return new Card(Pieces.card(answer.summary(), body, actions), heading(answer) + ". " + answer.summary());
    }

    private static ObjectNode helpful(String topic) {
        var why = new Field("why", Field.Type.TEXT, "Why? (You can leave this empty)", "", false, "", List.of());
        return Pieces.more("Was this helpful?", List.of(Inputs.of("why", why, "", List.of())), List.of(
                Button.of("👍 Yes", Verbs.HELPFUL, Map.of("topic", topic, "helpful", "yes")).withInputs(),
                Button.of("👎 No", Verbs.HELPFUL, Map.of("topic", topic, "helpful", "no")).withInputs()));
    }

    private static Card clarify(Clarify clarify, List<JsonNode> body) {
        body.add(Pieces.subheading(clarify.topic().title()));
        body.add(Pieces.text(clarify.question()));
        body.addAll(Pieces.rows(clarify.options().stream().map(option -> fact(clarify, option)).toList()));
        return new Card(Pieces.card(clarify.question(), body, dialogues(clarify.dialogues())), clarify.question());
    }

    private static Button fact(Clarify clarify, Clarify.Option option) {
        var data = new HashMap<>(clarify.facts());
        data.put(clarify.fact(), option.value());
        data.put("topic", clarify.topic().id());
        return Button.of(option.label(), Verbs.FACT, data);
    }

    private static Card didYouMean(DidYouMean choose, List<JsonNode> body) {
        body.add(Pieces.subheading("Did you mean one of these?"));
        body.add(Pieces.text("I'm not sure, and I don't want to guess."));
        var choices = new ArrayList<Button>();
        choose.choices().forEach(choice -> choices.add(Button.of(choice.topic().title(), Verbs.TOPIC, Map.of("topic", choice.topic().id()))));
        choices.add(Button.of("None of these", Verbs.NONE_OF_THESE, Map.of("question", choose.question())));
        body.addAll(Pieces.rows(choices));
        return new Card(Pieces.card("Did you mean one of these?", body, dialogues(choose.dialogues())), "Did you mean one of these?");
    }

    private static Card handOver(HandOver over, List<JsonNode> body) {
        var said = over.summary().isEmpty() ? "The policy doesn't say anything that I can find on this." : over.summary();
        body.add(Pieces.heading("The policy doesn't say"));
        body.add(Pieces.text(said));
        if (!over.next().isEmpty()) {
            body.add(Pieces.text(over.next()));
        }
        over.nearest().ifPresent(clause -> {
            body.add(Pieces.small("The nearest wording. It does not answer your question:"));
            body.add(quote(clause));
        });
        body.add(Pieces.text("Shall I ask a senior leader for you?"));
        var actions = dialogues(over.dialogues().stream().filter(dialogue -> dialogue != Dialogue.POLICY_QUESTION).toList());
        actions.add(Pieces.button(Button.main("Ask a senior leader", Verbs.START, Map.of("kind", Dialogue.POLICY_QUESTION.word(), "question", over.question()))));
        actions.add(Pieces.button(Button.of("Contents of the policy", Verbs.CONTENTS, Map.of())));
        return new Card(Pieces.card(said, body, actions), said + " Shall I ask a senior leader?");
    }

    private static Card said(String text, Reply reply, List<JsonNode> body) {
        body.add(Pieces.text(text));
        var actions = dialogues(reply.dialogues());
        actions.add(Pieces.button(Button.of("What I can do", Verbs.MENU, Map.of())));
        return new Card(Pieces.card(text, body, actions), text);
    }

    private static List<ObjectNode> dialogues(List<Dialogue> offered) {
        var buttons = new ArrayList<ObjectNode>();
        offered.forEach(dialogue -> buttons.add(Pieces.button(new Button(Titles.start(dialogue.word()), Verbs.START, Map.of("kind", dialogue.word()),
                dialogue == Dialogue.SAFEGUARDING ? Button.Style.GRAVE : Button.Style.MAIN, false))));
        return buttons;
    }

    private static ObjectNode quote(Clause clause) {
        return Pieces.quote(heading(clause.section()), clause.id(), clause.text());
    }

    static String heading(Clause.Heading section) {
        return section.number() == 0 ? section.title() : "Section " + section.number() + ": " + section.title();
    }

    private static String heading(Answer answer) {
        return answer.says() ? verdict(answer.verdict()) : answer.topic().title();
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case YES -> "Yes";
            case NO -> "No";
            case DEPENDS -> "It depends";
            case SILENT -> "The policy doesn't say";
        };
    }

    private static String why(Menu.Why why) {
        return switch (why) {
            case NOTHING_SAID -> "Ask me anything about the social media policy, in your own words.";
            case NOT_ENGLISH -> "I'm sorry, I only understand English. Ask me anything about the social media policy.";
            case CHOICE_GONE -> "That choice is no longer there. Please ask again in your own words.";
        };
    }

    /** The document and its dates; while a review is overdue, that too. */
    String source(LocalDate today) {
        var dates = "%s, approved %s, last reviewed %s.".formatted(policy.title(), Says.date(policy.approvedOn()), Says.date(policy.lastReviewedOn()));
        return policy.reviewOverdue(today) ? dates + " Its next review was due " + policy.nextReviewDue() + " and is overdue." : dates;
    }
}
