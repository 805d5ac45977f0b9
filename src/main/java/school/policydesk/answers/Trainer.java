package school.policydesk.answers;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import school.policydesk.matching.Classifier;
import school.policydesk.matching.Encoders;
import school.policydesk.matching.Example;
import school.policydesk.matching.Features;
import school.policydesk.matching.Lesson;
import school.policydesk.matching.Softmax;

/** Learns from a school's files, and fits the zones' thresholds by cross-validation on them. */
record Trainer(AnswerBook book, Encoders encoders) {

    private static final Classifier NOTHING = new Classifier(List.of(), new Softmax(0, new float[0]));

    Learned train() {
        var topics = Labels.topics(book);
        var hints = Labels.hints(book);
        var gate = Labels.gate(book);
        var texts = new LinkedHashSet<String>();
        Stream.of(topics, hints, gate).flatMap(List::stream).forEach(example -> texts.add(example.text()));
        var distinct = List.copyOf(texts);
        var learned = Features.learn(encoders, book.wordFamilies(), distinct);
        Map<String, float[]> features = new HashMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            features.put(distinct.get(i), learned.ofTexts()[i]);
        }
        Map<String, String> about = topics.stream().collect(Collectors.toMap(Example::text, Example::label, (first, second) -> first));
        Function<Example, String> kin = example -> about.getOrDefault(example.text(), example.label());
        var topicLesson = new Lesson(topics, hints, features::get, kin);
        var gateLesson = new Lesson(gate, List.of(), features::get, kin);
        var reportLesson = new Lesson(Labels.reports(book), List.of(), features::get, kin);
        var trial = new Trial(book, guesses(topicLesson), concerns(gateLesson), reports(reportLesson));
        return new Learned(learned.features().middles(), topicLesson.learn(), gateLesson.learn(),
                book.messages().isEmpty() ? NOTHING : reportLesson.learn(), trial.thresholds(), trial.figures());
    }

    private List<Trial.Guessed> guesses(Lesson lesson) {
        return judged(lesson, probabilities -> new Guess(book, lesson.labels(), probabilities), Trial.Guessed::new);
    }

    private List<Trial.Weighed> concerns(Lesson lesson) {
        var words = new GateWords(book.safeguarding().words());
        int concern = lesson.labels().indexOf(Labels.CONCERN);
        return judged(lesson, probabilities -> probabilities[concern], (example, likely) -> new Trial.Weighed(example, words.raise(example.text()) ? 1 : likely));
    }

    private List<Trial.Offered> reports(Lesson lesson) {
        return lesson.examples().isEmpty() ? List.of() : judged(lesson, probabilities -> Reports.likely(lesson.labels(), probabilities), Trial.Offered::new);
    }

    private static <R, T> List<T> judged(Lesson lesson, Function<float[], R> read, BiFunction<Example, R, T> join) {
        var probabilities = lesson.crossValidate();
        return IntStream.range(0, probabilities.length).mapToObj(i -> join.apply(lesson.examples().get(i), read.apply(probabilities[i]))).toList();
    }
}
