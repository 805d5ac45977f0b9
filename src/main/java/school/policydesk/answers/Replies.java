package school.policydesk.answers;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.policydesk.policy.Clause;

/** Makes replies from topics and what is known. */
record Replies(AnswerBook book) {

    /** The topic's answer, or the question for the fact that it still depends on. */
    Reply on(Topic topic, Map<String, String> facts, String question, Extras extras) {
        var known = valid(topic, facts);
        return topic.table().decided(known).map(row -> decided(topic, row, known, question, extras))
                .orElseGet(() -> clarify(topic, known, extras));
    }

    private static Reply decided(Topic topic, DecisionRow row, Map<String, String> known, String question, Extras extras) {
        var aside = extras.aside(row.dialogues(), new Context(topic.id(), "", known));
        if (row.verdict() == Verdict.SILENT) {
            String asked = question.isEmpty() ? topic.title() : question;
            return new HandOver(asked, Optional.of(topic.name()), row.summary(), row.next(), row.clauses().stream().findFirst(), aside);
        }
        boolean says = row.verdict() != Verdict.YES || !topic.table().facts().isEmpty() || Asked.whether(question);
        return new Answer(topic.name(), row.verdict(), says, row.summary(), row.clauses(), row.next(), known, aside);
    }

    private static Reply clarify(Topic topic, Map<String, String> known, Extras extras) {
        var fact = topic.table().toAsk(known).orElseThrow(() -> new IllegalStateException("Nothing to ask about " + topic.id() + " given " + known));
        var options = topic.table().options(fact, known).stream().map(value -> new Clarify.Option(value.id(), value.label())).toList();
        var open = topic.table().open(known);
        var clauses = new LinkedHashSet<>(topic.clauses());
        clauses.retainAll(open.stream().flatMap(row -> row.clauses().stream()).toList());
        open.forEach(row -> clauses.addAll(row.clauses()));
        var aside = extras.aside(offered(open), new Context(topic.id(), fact.id(), known));
        return new Clarify(topic.name(), fact.id(), fact.question(), options, known, List.copyOf(clauses), aside);
    }

    /** What any open answer offers for a report or request can be begun right away; the rest only if all of them offer it. */
    private static List<Dialogue> offered(List<DecisionRow> open) {
        var offered = new LinkedHashSet<>(open.getFirst().dialogues());
        open.forEach(row -> offered.retainAll(row.dialogues()));
        open.forEach(row -> row.dialogues().stream().filter(Dialogue::isBeginning).forEach(offered::add));
        return List.copyOf(offered);
    }

    Reply choices(String question, List<Topic> topics, Extras extras) {
        var choices = topics.stream().map(topic -> new DidYouMean.Choice(topic.name(), usual(topic))).toList();
        return new DidYouMean(question, choices, extras.aside(List.of(), Context.FRESH));
    }

    /** A topic's clauses; of a topic with nothing but rows, theirs. */
    static List<Clause> usual(Topic topic) {
        return topic.clauses().isEmpty() ? topic.table().rows().stream().flatMap(row -> row.clauses().stream()).distinct().toList() : topic.clauses();
    }

    Reply handOver(String question, Extras extras) {
        return new HandOver(question, Optional.empty(), "", "", Optional.empty(), extras.aside(List.of(Dialogue.POLICY_QUESTION), Context.FRESH));
    }

    /** The known facts that a topic's table asks for, with values that it has. */
    Map<String, String> valid(Topic topic, Map<String, String> facts) {
        var valid = new LinkedHashMap<String, String>();
        for (var fact : topic.table().facts()) {
            Optional.ofNullable(facts.get(fact.id())).flatMap(fact::value).ifPresent(value -> valid.put(fact.id(), value.id()));
        }
        return valid;
    }
}
