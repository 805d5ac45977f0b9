package school.policydesk.answers;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import school.policydesk.matching.Words;

/** The words of a school's own examples and policy: what shares hardly any with them is not written in their language. Immutable. */
record Vocabulary(Set<String> words) {

    private static final int FEWEST_WORDS = 4;
    /** English with slips of the pen and names keeps well above this share; other European languages share fewer words by chance. */
    private static final double KNOWN = 0.55;

    static Vocabulary of(AnswerBook book) {
        var words = new HashSet<String>();
        Stream.of(Labels.topics(book), Labels.hints(book), Labels.gate(book)).flatMap(examples -> examples.stream())
                .forEach(example -> words.addAll(Words.of(example.text())));
        book.policy().clauses().forEach(clause -> words.addAll(Words.of(clause.text())));
        return new Vocabulary(Set.copyOf(words));
    }

    /** Whether a text is in another language; of a few words nobody can tell. */
    boolean isForeign(String text) {
        var said = Words.of(text);
        return said.size() >= FEWEST_WORDS && said.stream().filter(words::contains).count() < said.size() * KNOWN;
    }
}
