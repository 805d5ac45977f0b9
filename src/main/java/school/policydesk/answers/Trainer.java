package school.policydesk.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import school.policydesk.matching.Encoders;
import school.policydesk.matching.Example;
import school.policydesk.matching.Features;
import school.policydesk.matching.Lesson;

/** Learns from a school's files, and fits the zones' thresholds by cross-validation on them. */
record Trainer(AnswerBook book, Encoders encoders) {

    Learned train() {
        var topics = Labels.topics(book);
        var hints = Labels.hints(book);
        var gate = Labels.gate(book);
        var texts = new LinkedHashSet<String>();
        List.of(topics, hints, gate).forEach(examples -> examples.forEach(example -> texts.add(example.text())));
        var distinct = List.copyOf(texts);
        var learned = Features.learn(encoders, book.wordFamilies(), distinct);
        Map<String, float[]> features = new HashMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            features.put(distinct.get(i), learned.ofTexts()[i]);
        }
        var topicLesson = new Lesson(topics, hints, features::get);
        var gateLesson = new Lesson(gate, List.of(), features::get);
        var trial = new Trial(book, guesses(topicLesson), concerns(gateLesson));
        return new Learned(learned.features().middleOfFirst(), learned.features().middleOfSecond(), topicLesson.learn(), gateLesson.learn(),
                trial.thresholds(), trial.figures());
    }

    private List<Trial.Guessed> guesses(Lesson lesson) {
        var guesses = new ArrayList<Trial.Guessed>();
        var probabilities = lesson.crossValidate();
        for (int i = 0; i < probabilities.length; i++) {
            guesses.add(new Trial.Guessed(lesson.examples().get(i), new Guess(book, lesson.labels(), probabilities[i])));
        }
        return guesses;
    }

    private List<Trial.Weighed> concerns(Lesson lesson) {
        var weighed = new ArrayList<Trial.Weighed>();
        var words = new GateWords(book.safeguarding().words());
        var probabilities = lesson.crossValidate();
        int concern = lesson.labels().indexOf(Labels.CONCERN);
        for (int i = 0; i < probabilities.length; i++) {
            Example example = lesson.examples().get(i);
            weighed.add(new Trial.Weighed(example, words.raise(example.text()) ? 1 : probabilities[i][concern]));
        }
        return weighed;
    }
}
