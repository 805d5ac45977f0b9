package school.policydesk.answers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import school.policydesk.matching.Bm25;
import school.policydesk.matching.Example;

/**
 * Recognises by words alone: for the moments before the sentence encoders are ready, and for a machine on which they can't
 * run. It is never sure, so nothing is asserted on its word.
 */
final class LexicalRecogniser implements Recogniser {

    /** Nothing is certain enough to be answered; what is like nothing that is known is handed over. */
    private static final Thresholds NEVER_SURE = new Thresholds(2, 0.5f, 1, 1);

    /** Shared words below this share of a question say nothing. */
    private static final double LIKE_NOTHING = 0.2;

    private final AnswerBook book;
    private final List<Example> examples;
    private final List<String> labels;
    private final Bm25 index;
    private final GateWords words;

    LexicalRecogniser(AnswerBook book) {
        this.book = book;
        this.words = new GateWords(book.safeguarding().words());
        this.examples = Labels.topics(book);
        this.labels = examples.stream().map(Example::label).distinct().toList();
        this.index = new Bm25(examples.stream().map(Example::text).toList());
    }

    @Override
    public Recognition recognise(String text) {
        return new Recognition(new Guess(book, labels, shares(index.scores(text))), words.raise(text) ? 1 : 0, Map.of(), NEVER_SURE);
    }

    /** Each label's best score, sharpened and made to add up to one. */
    private float[] shares(double[] scores) {
        var best = new float[labels.size()];
        for (int i = 0; i < scores.length; i++) {
            int label = labels.indexOf(examples.get(i).label());
            best[label] = (float) Math.max(best[label], Math.pow(scores[i], 4));
        }
        double sum = 0;
        for (float share : best) {
            sum += share;
        }
        int other = labels.indexOf(Labels.OTHER);
        boolean nothing = Arrays.stream(scores).max().orElse(0) < LIKE_NOTHING;
        for (int i = 0; i < best.length; i++) {
            best[i] = nothing ? i == other ? 1 : 0 : (float) (best[i] / sum);
        }
        return best;
    }
}
