package school.policydesk.commands;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import school.policydesk.answers.Answer;
import school.policydesk.answers.Clarify;
import school.policydesk.answers.Dialogue;
import school.policydesk.answers.DidYouMean;
import school.policydesk.answers.HandOver;
import school.policydesk.answers.Menu;
import school.policydesk.answers.Reply;
import school.policydesk.answers.SmallTalk;
import school.policydesk.answers.TopicName;
import school.policydesk.policy.Clause;

/** A reply as one line of the evaluation, for any tool to score. The names and their order are a contract. */
@JsonPropertyOrder({"question", "outcome", "topic", "clauses", "verdict", "choices", "dialogues", "millis"})
record Outcome(
        String question, String outcome, String topic, List<String> clauses, String verdict, List<String> choices, List<String> dialogues, double millis) {

    static Outcome of(String question, Reply reply, double millis) {
        var dialogues = reply.dialogues().stream().map(Dialogue::word).toList();
        return switch (reply) {
            case Answer it -> new Outcome(question, "answer", it.topic().id(), ids(it.clauses()), it.verdict().word(), List.of(), dialogues, millis);
            case Clarify it -> new Outcome(question, "clarify", it.topic().id(), ids(it.clauses()), "",
                    it.options().stream().map(Clarify.Option::label).toList(), dialogues, millis);
            case DidYouMean it -> new Outcome(question, "did-you-mean", it.choices().getFirst().topic().id(),
                    ids(inTurn(it.choices())), "",
                    it.choices().stream().map(choice -> choice.topic().title()).toList(), dialogues, millis);
            case HandOver it -> new Outcome(question, "hand-over", it.topic().map(TopicName::id).orElse(""), List.of(), "", List.of(), dialogues, millis);
            case SmallTalk it -> new Outcome(question, "small-talk", it.topic(), List.of(), "", List.of(), dialogues, millis);
            case Menu it -> new Outcome(question, "menu", "", List.of(), "", List.of(), dialogues, millis);
        };
    }

    /** Each choice's first clause, then the further ones. */
    private static List<Clause> inTurn(List<DidYouMean.Choice> choices) {
        var firsts = choices.stream().flatMap(choice -> choice.clauses().stream().limit(1));
        return Stream.concat(firsts, choices.stream().flatMap(choice -> choice.clauses().stream().skip(1))).toList();
    }

    private static List<String> ids(List<Clause> clauses) {
        return List.copyOf(new LinkedHashSet<>(clauses.stream().map(Clause::id).toList()));
    }
}
