package school.policydesk.answers;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The probabilities of a message's labels, read as what the policy says: topics that rest on the same clause stand together,
 * because to take one for the other shows nothing wrong.
 */
final class Guess {

    private static final String SILENT = "silent";

    private final AnswerBook book;
    private final Map<String, Float> byLabel = new HashMap<>();
    private final Map<String, Float> byClause = new HashMap<>();
    private final List<Topic> topics;
    private final Topic best;

    Guess(AnswerBook book, List<String> labels, float[] probabilities) {
        this.book = book;
        for (int i = 0; i < probabilities.length; i++) {
            byLabel.put(labels.get(i), probabilities[i]);
        }
        book.topics().forEach(topic -> byClause.merge(clause(topic), of(topic), Float::sum));
        this.topics = book.topics().stream().sorted(Comparator.comparing(this::of).reversed()).toList();
        this.best = likeliestOfLikeliestClause();
    }

    /** What a topic rests on: its first clause, or the policy's silence. */
    static String clause(Topic topic) {
        return isSilent(topic) ? SILENT : Replies.usual(topic).getFirst().id();
    }

    static boolean isSilent(Topic topic) {
        return topic.table().rows().stream().allMatch(row -> row.verdict() == Verdict.SILENT);
    }

    float of(Topic topic) {
        return byLabel.getOrDefault(topic.id(), 0f);
    }

    /** All topics, the likeliest first. */
    List<Topic> topics() {
        return topics;
    }

    /** The likeliest topic of the likeliest clause. */
    Topic best() {
        return best;
    }

    private Topic likeliestOfLikeliestClause() {
        String clause = byClause.entrySet().stream().filter(entry -> !entry.getKey().equals(SILENT)).max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        return topics.stream().filter(topic -> clause(topic).equals(clause)).findFirst().orElseThrow();
    }

    /** How likely the best topic's clause is the answer. */
    float certainty() {
        return byClause.get(clause(best()));
    }

    /** How likely the policy says nothing: unrelated, near but silent, or a topic of which its silence is known. */
    float silence() {
        return byLabel.getOrDefault(Labels.OTHER, 0f) + byLabel.getOrDefault(Labels.SILENT, 0f) + byClause.getOrDefault(SILENT, 0f);
    }

    float smallTalk() {
        return (float) book.smallTalk().stream().mapToDouble(talk -> byLabel.getOrDefault(Labels.talk(talk), 0f)).sum();
    }

    AnswerBook.SmallTalkTopic talk() {
        return book.smallTalk().stream().max(Comparator.comparing(talk -> byLabel.getOrDefault(Labels.talk(talk), 0f))).orElseThrow();
    }
}
