package school.policydesk.answers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import school.policydesk.matching.Classifier;
import school.policydesk.matching.Encoders;
import school.policydesk.matching.Features;

/** Recognises by what has been learned from the school's files. */
final class TrainedRecogniser implements Recogniser {

    private final AnswerBook book;
    private final Learned learned;
    private final Features features;
    private final GateWords words;

    TrainedRecogniser(AnswerBook book, Learned learned, Encoders encoders) {
        this.book = book;
        this.learned = learned;
        this.features = new Features(encoders, book.wordFamilies(), learned.middles());
        this.words = new GateWords(book.safeguarding().words());
    }

    @Override
    public Recognition recognise(String text) {
        var parts = features.of(Sentences.of(text));
        return new Recognition(guess(parts), words.raise(text) ? 1 : concern(parts), reports(parts), learned.thresholds());
    }

    /** Half of it is what the whole message says, half what its most decided sentence does: greetings and reasons dilute a question. */
    private Guess guess(List<float[]> parts) {
        var topics = learned.topics();
        float[] whole = topics.probabilities(parts.getFirst());
        var guess = new Guess(book, topics.labels(), whole);
        for (var part : parts.subList(1, parts.size())) {
            float[] both = mixed(whole, topics.probabilities(part));
            var other = new Guess(book, topics.labels(), both);
            guess = other.certainty() > guess.certainty() ? other : guess;
        }
        return guess;
    }

    private static float[] mixed(float[] a, float[] b) {
        var mixed = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            mixed[i] = (a[i] + b[i]) / 2;
        }
        return mixed;
    }

    /** The likeliest part decides here too: what has happened is told before or after what is asked. */
    private Map<Dialogue, Float> reports(List<float[]> parts) {
        var likely = new EnumMap<Dialogue, Float>(Dialogue.class);
        var reports = learned.reports();
        if (!reports.labels().isEmpty()) {
            parts.forEach(part -> Reports.likely(reports.labels(), reports.probabilities(part)).forEach((dialogue, probability) -> likely.merge(dialogue, probability, Math::max)));
        }
        return likely;
    }

    /** The most worrying part decides: a concern is often one sentence among harmless ones. */
    private float concern(List<float[]> parts) {
        Classifier gate = learned.gate();
        int concern = gate.labels().indexOf(Labels.CONCERN);
        return (float) parts.stream().mapToDouble(part -> gate.probabilities(part)[concern]).max().orElse(0);
    }
}
