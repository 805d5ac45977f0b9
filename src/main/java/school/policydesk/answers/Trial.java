package school.policydesk.answers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import school.policydesk.matching.Example;

/**
 * What cross-validation says: each example as the desk would take it if it had never seen it, and the thresholds that follow.
 * Messages are what staff write; where a school has too few of them, its topics' utterances are judged, which are harder,
 * since they were written to be unlike each other.
 */
final class Trial {

    /** Wrong assertions, of all examples, in and out of scope, that the threshold for answering may let through. */
    private static final double WRONG = 0.02;
    /** In-scope examples that the threshold for handing over may refuse. */
    private static final double REFUSED = 0.015;
    /** Concerns on which the gate must be raised. The examples are the hardest that could be thought of: what is written day by day is found more surely. */
    private static final double RECALL = 0.985;
    /** Mere questions beside which a report may be offered: a button too many costs less than a report that isn't made. */
    private static final double UNASKED = 0.15;
    private static final int ENOUGH = 300;

    record Guessed(Example example, Guess guess) {
    }

    /** @param concern how likely it tells of a concern; 1 if a word alone says so */
    record Weighed(Example example, float concern) {

        boolean isConcern() {
            return example.label().equals(Labels.CONCERN);
        }
    }

    record Offered(Example example, Map<Dialogue, Float> likely) {

        boolean isReport() {
            return !example.label().equals(Labels.NO_REPORT);
        }

        boolean isRightAt(float threshold) {
            return Dialogue.of(example.label()).map(likely::get).filter(probability -> probability >= threshold).isPresent();
        }

        boolean isAnyAt(float threshold) {
            return likely.values().stream().anyMatch(probability -> probability >= threshold);
        }
    }

    private final AnswerBook book;
    private final List<Guessed> guesses;
    private final List<Weighed> gate;
    private final List<Offered> reports;
    /** The topics that would do, by a message's text. */
    private final Map<String, List<String>> labels = new HashMap<>();

    Trial(AnswerBook book, List<Guessed> guesses, List<Weighed> gate, List<Offered> reports) {
        this.book = book;
        this.gate = gate;
        this.reports = reports;
        book.messages().forEach(message -> labels.put(message.text(), message.topics()));
        this.guesses = labels.size() < ENOUGH ? guesses : guesses.stream().filter(it -> labels.containsKey(it.example().text())).toList();
    }

    Thresholds thresholds() {
        float answer = lowest(threshold -> share(guesses, it -> asserts(it, threshold) && !right(it)) <= WRONG);
        float handOver = lowest(threshold -> share(inScope(), it -> !asserts(it, answer) && refuses(it, threshold)) <= REFUSED);
        float concern = 1 - lowest(below -> share(concerns(), it -> it.concern() >= 1 - below) >= RECALL);
        float report = lowest(threshold -> share(questions(), it -> it.isAnyAt(threshold)) <= UNASKED);
        return new Thresholds(answer, handOver, concern, report);
    }

    String figures() {
        var at = thresholds();
        var inScope = inScope();
        var out = guesses.stream().filter(it -> !isInScope(it)).toList();
        var fine = gate.stream().filter(it -> !it.isConcern()).toList();
        return String.format(Locale.ROOT, """
                Cross-validated on %d examples: right clause first %.3f, wrong assertion shown %.3f of all; in scope: answered or clarified %.3f, \
                refused %.3f; out of scope: not asserted on %.3f. Safeguarding gate: raised on %.3f of concerns, on %.3f of the rest. \
                Right dialogue offered for %.3f of reports, any for %.3f of the rest. \
                Thresholds: answer %.2f, hand over %.2f, concern %.2f, report %.2f.""",
                guesses.size(), share(inScope, this::right), share(guesses, it -> asserts(it, at.answer()) && !right(it)),
                share(inScope, it -> asserts(it, at.answer())), share(inScope, it -> !asserts(it, at.answer()) && refuses(it, at.handOver())),
                share(out, it -> !asserts(it, at.answer())), share(concerns(), it -> it.concern() >= at.concern()),
                share(fine, it -> it.concern() >= at.concern()), share(begun(), it -> it.isRightAt(at.report())),
                share(questions(), it -> it.isAnyAt(at.report())), at.answer(), at.handOver(), at.concern(), at.report());
    }

    private List<Guessed> inScope() {
        return guesses.stream().filter(this::isInScope).toList();
    }

    private boolean isInScope(Guessed it) {
        return book.topic(it.example().label()).filter(topic -> !Guess.isSilent(topic)).isPresent();
    }

    private List<Weighed> concerns() {
        return gate.stream().filter(Weighed::isConcern).toList();
    }

    private List<Offered> begun() {
        return reports.stream().filter(Offered::isReport).toList();
    }

    private List<Offered> questions() {
        return reports.stream().filter(it -> !it.isReport()).toList();
    }

    private static boolean asserts(Guessed it, float threshold) {
        return it.guess().certainty() >= threshold;
    }

    private static boolean refuses(Guessed it, float threshold) {
        return it.guess().silence() + it.guess().smallTalk() >= threshold;
    }

    /** The clause shown first is one that a topic which does can be answered with. */
    private boolean right(Guessed it) {
        String clause = Guess.clause(it.guess().best());
        return topics(it.example()).stream().flatMap(label -> book.topic(label).stream()).anyMatch(topic -> clauses(topic).contains(clause));
    }

    private List<String> topics(Example example) {
        return labels.getOrDefault(example.text(), List.of(example.label()));
    }

    private static Set<String> clauses(Topic topic) {
        var clauses = new HashSet<String>();
        topic.clauses().forEach(clause -> clauses.add(clause.id()));
        topic.table().rows().forEach(row -> row.clauses().forEach(clause -> clauses.add(clause.id())));
        return clauses;
    }

    private static float lowest(Predicate<Float> goodEnough) {
        return (float) IntStream.rangeClosed(1, 99).mapToDouble(hundredth -> hundredth / 100.0).filter(threshold -> goodEnough.test((float) threshold)).findFirst().orElse(0.99);
    }

    private static <T> double share(List<T> all, Predicate<T> hit) {
        return all.isEmpty() ? 0 : (double) all.stream().filter(hit).count() / all.size();
    }
}
