package school.policydesk.answers;

import java.util.List;
import java.util.stream.Collectors;
import school.policydesk.policy.Clause;

/** A reply in plain text, the way a notification, a screen reader or a terminal gives it. Clauses stand in it word for word. */
public record ReplyText(AnswerDesk desk) {

    public String of(Reply reply) {
        String said = switch (reply) {
            case Answer answer -> answer(answer);
            case Clarify clarify -> "%s: %s%n%s".formatted(clarify.topic().title(), clarify.question(),
                    list(clarify.options().stream().map(Clarify.Option::label).toList()));
            case DidYouMean choose -> "I'm not sure what you mean. Is it one of these?%n%s".formatted(
                    list(choose.choices().stream().map(choice -> choice.topic().title()).toList()));
            case HandOver over -> handOver(over);
            case SmallTalk talk -> talk.text();
            case Menu menu -> menu(menu.why());
        };
        return reply.safeguarding() ? NAMED_PERSON + "\n\n" + said : said;
    }

    /** What the gate adds; clause 10.3 of the policy is where the route comes from. */
    static final String NAMED_PERSON = "If this is about a child's or a colleague's safety, don't wait for me: tell a Named Person now. "
            + "I can pass a concern on to them.";

    private String answer(Answer answer) {
        return "%s%s%n%n%s%s%n%n%s".formatted(answer.says() ? opening(answer.verdict()) + " " : "", answer.summary(),
                answer.clauses().stream().map(ReplyText::quote).collect(Collectors.joining("\n")),
                answer.next().isEmpty() ? "" : "\n\nWhat to do next: " + answer.next(), source());
    }

    private static String opening(Verdict verdict) {
        return switch (verdict) {
            case YES -> "Yes.";
            case NO -> "No.";
            case DEPENDS -> "It depends.";
            case SILENT -> "The policy doesn't say.";
        };
    }

    private static String quote(Clause clause) {
        return "Section %s, clause %s: “%s”".formatted(clause.section(), clause.id(), clause.text());
    }

    private String source() {
        var policy = desk.policy();
        return "%s, %s, last reviewed on %s.".formatted(policy.title(), policy.school(), policy.lastReviewedOn());
    }

    private static String handOver(HandOver over) {
        String summary = over.summary().isEmpty() ? "I can't find that in the policy." : over.summary();
        return summary + (over.next().isEmpty() ? "" : " " + over.next()) + " I can ask a senior leader for you.";
    }

    private static String menu(Menu.Why why) {
        return switch (why) {
            case NOTHING_SAID -> "Ask me anything about the social media policy, in your own words.";
            case NOT_ENGLISH -> "I'm sorry, I only understand English. Ask me anything about the social media policy.";
            case CHOICE_GONE -> "That choice is no longer there. Please ask again in your own words.";
        };
    }

    private static String list(List<String> labels) {
        return labels.stream().map(label -> "- " + label).collect(Collectors.joining("\n"));
    }
}
