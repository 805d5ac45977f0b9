package school.policydesk.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import school.policydesk.answers.AnswerBook.SmallTalkTopic;
import school.policydesk.answers.Recognition.Likely;
import school.policydesk.matching.Bm25;

/**
 * Recognises by words alone: for the moments before the sentence encoders are ready, and for a machine on which they can't
 * run. It is never sure, so nothing is asserted on its word.
 */
final class LexicalRecogniser implements Recogniser {

    private record Example(String text, Object owner) {
    }

    private static final Object NOT_OURS = new Object();

    private final AnswerBook book;
    private final List<Example> examples = new ArrayList<>();
    private final Bm25 index;
    private final GateWords words;

    LexicalRecogniser(AnswerBook book) {
        this.book = book;
        this.words = new GateWords(book.safeguarding().words());
        book.topics().forEach(topic -> add(topic, topic.utterances()));
        book.smallTalk().forEach(talk -> add(talk, talk.utterances()));
        add(NOT_OURS, book.outOfScope().all());
        this.index = new Bm25(examples.stream().map(Example::text).toList());
    }

    private void add(Object owner, List<String> texts) {
        texts.forEach(text -> examples.add(new Example(text, owner)));
    }

    @Override
    public Recognition recognise(String text) {
        var best = best(index.scores(text));
        var topics = likely(book.topics(), best);
        var talk = likely(book.smallTalk(), best).stream().findFirst().orElse(new Likely<>(new SmallTalkTopic("", "", List.of()), 0));
        return new Recognition(topics, best.getOrDefault(NOT_OURS, 0.0), talk, words.raise(text) ? 1 : 0, false);
    }

    private Map<Object, Double> best(double[] scores) {
        var best = new HashMap<Object, Double>();
        for (int i = 0; i < scores.length; i++) {
            best.merge(examples.get(i).owner(), scores[i], Math::max);
        }
        return best;
    }

    private static <T> List<Likely<T>> likely(List<T> whats, Map<Object, Double> best) {
        Function<T, Likely<T>> score = what -> new Likely<>(what, best.getOrDefault(what, 0.0));
        return whats.stream().map(score).sorted(Comparator.comparingDouble((Likely<T> likely) -> likely.probability()).reversed()).toList();
    }
}
