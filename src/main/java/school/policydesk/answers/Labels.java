package school.policydesk.answers;

import java.util.ArrayList;
import java.util.List;
import school.policydesk.matching.Example;

/** What the classifiers are taught to tell apart: topics by their ids, small talk, and what the policy doesn't answer. */
final class Labels {

    static final String OTHER = "-other";
    static final String SILENT = "-silent";
    static final String CONCERN = "concern";
    static final String NO_CONCERN = "no concern";
    static final String NO_REPORT = "no report";

    private static final String TALK = "~";

    private Labels() {
    }

    static String talk(AnswerBook.SmallTalkTopic talk) {
        return TALK + talk.id();
    }

    static List<Example> topics(AnswerBook book) {
        var examples = new ArrayList<Example>();
        book.topics().forEach(topic -> add(examples, topic.utterances(), topic.id()));
        book.smallTalk().forEach(talk -> add(examples, talk.utterances(), talk(talk)));
        add(examples, book.outOfScope().other(), OTHER);
        add(examples, book.outOfScope().silent(), SILENT);
        book.messages().forEach(message -> examples.add(new Example(message.text(), message.topics().getFirst())));
        return examples;
    }

    /** Nobody's questions, but they say what a topic is about. */
    static List<Example> hints(AnswerBook book) {
        var hints = new ArrayList<Example>();
        for (var topic : book.topics()) {
            add(hints, List.of(topic.title()), topic.id());
            add(hints, topic.table().rows().stream().map(DecisionRow::summary).toList(), topic.id());
        }
        return hints;
    }

    /** Topics that offer the Named Person route teach the gate nothing: their utterances may be concerns or questions about them. */
    static List<Example> gate(AnswerBook book) {
        var examples = new ArrayList<Example>();
        add(examples, book.safeguarding().concerns(), CONCERN);
        add(examples, book.safeguarding().nearMisses(), NO_CONCERN);
        book.topics().stream().filter(topic -> !offersSafeguarding(topic)).forEach(topic -> add(examples, topic.utterances(), NO_CONCERN));
        add(examples, book.outOfScope().all(), NO_CONCERN);
        book.smallTalk().forEach(talk -> add(examples, talk.utterances(), NO_CONCERN));
        book.messages().forEach(message -> examples.add(new Example(message.text(), message.concern() ? CONCERN : NO_CONCERN)));
        return examples;
    }

    /** Only messages say whether they are the beginning of a report. */
    static List<Example> reports(AnswerBook book) {
        return book.messages().stream().map(message -> new Example(message.text(), message.reports().stream().findFirst().map(Dialogue::word).orElse(NO_REPORT))).toList();
    }

    static boolean offersSafeguarding(Topic topic) {
        return topic.table().rows().stream().anyMatch(row -> row.dialogues().contains(Dialogue.SAFEGUARDING));
    }

    private static void add(List<Example> examples, List<String> texts, String label) {
        texts.forEach(text -> examples.add(new Example(text, label)));
    }
}
