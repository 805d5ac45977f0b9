package school.policydesk.answers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import school.policydesk.matching.Words;

/**
 * Understands what leans on the message before it: a typed answer to a question ("a parent", "yes since school"), or a short
 * question in other circumstances ("and if he's 19?", "what about parents?").
 */
record FollowUp(AnswerBook book, FactFinder finder) {

    private static final int SHORT = 7;
    private static final Pattern LEANING = Pattern.compile("^(and|but|what about|how about|what if|ok(ay)? (and|but)|so (if|what)|even if|if|same|does (it|that)|is (it|that) the same)\\b");
    private static final Pattern YES = Pattern.compile("^(yes|yep|yeah|yup|aye|i do|i have|he is|she is|they are|it is|it does|we are|we were|correct)\\b.*");
    private static final Pattern NO = Pattern.compile("^(no|nope|nah|not yet|i don't|i dont|i haven't|i havent|he isn't|she isn't|it isn't|it doesn't|we weren't|never)\\b.*");

    record Continued(Topic topic, Map<String, String> facts) {
    }

    /** What the message goes on with; empty if it is a question of its own. */
    Optional<Continued> of(Question question, Guess alone, Thresholds thresholds) {
        var topic = book.topic(question.context().topic());
        if (topic.isEmpty()) {
            return Optional.empty();
        }
        String text = Words.normal(question.text());
        boolean isShort = Words.of(text).size() <= SHORT;
        boolean leans = LEANING.matcher(text).find();
        boolean sureOfAnother = alone.certainty() >= thresholds.answer() && !alone.best().equals(topic.get());
        if (!isShort && !leans || sureOfAnother && !leans && Words.of(text).size() > 4) {
            return Optional.empty();
        }
        return said(topic.get(), question.context().asked(), text).map(said -> new Continued(topic.get(), merged(topic.get(), question.context().known(), said)));
    }

    /** What the message says of the facts that the topic asks for. */
    private Optional<Map<String, String>> said(Topic topic, String asked, String text) {
        var said = new LinkedHashMap<String, String>();
        for (var fact : topic.table().facts()) {
            finder.find(fact.id(), text).or(() -> fact.id().equals(asked) ? answer(fact, text) : Optional.empty()).ifPresent(value -> said.put(fact.id(), value));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private static Optional<String> answer(Fact fact, String text) {
        var labelled = fact.values().stream().filter(value -> Words.normal(value.label()).equals(text) || Words.of(value.label()).equals(Words.of(text))).map(Fact.Value::id).findFirst();
        return labelled.or(() -> fact.value("yes").isPresent() && YES.matcher(text).matches() ? Optional.of("yes") : Optional.empty())
                .or(() -> fact.value("no").isPresent() && NO.matcher(text).matches() ? Optional.of("no") : Optional.empty());
    }

    /** What is said now counts; whatever is asked for after a fact that changes is open again. */
    private static Map<String, String> merged(Topic topic, Map<String, String> known, Map<String, String> said) {
        var merged = new LinkedHashMap<String, String>();
        boolean changed = false;
        for (String fact : topic.table().facts().stream().map(Fact::id).toList()) {
            Optional<String> before = changed ? Optional.empty() : Optional.ofNullable(known.get(fact));
            Optional<String> now = Optional.ofNullable(said.get(fact)).or(() -> before);
            changed |= before.isPresent() && !before.equals(now);
            now.ifPresent(value -> merged.put(fact, value));
        }
        return merged;
    }

    /** What a short question that changes no fact may mean: the topic's title says what it leans on. */
    Optional<String> spelledOut(Question question) {
        boolean leans = LEANING.matcher(Words.normal(question.text())).find() && Words.of(question.text()).size() <= SHORT;
        return leans ? book.topic(question.context().topic()).map(topic -> topic.title() + ": " + question.text()) : Optional.empty();
    }
}
