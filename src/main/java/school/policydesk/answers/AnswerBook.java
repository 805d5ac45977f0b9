package school.policydesk.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import school.policydesk.matching.WordFamilies;
import school.policydesk.policy.Policy;
import school.policydesk.school.Faults;
import school.policydesk.school.SchoolFolder;

/**
 * Everything a school has written so that its staff's questions can be answered. Immutable; safe for use by many threads.
 *
 * @param facts by id, in the order of their file
 * @param messages as staff write them: what is learned from beside the topics' own utterances
 * @param wordFamilies words that mean much the same when a message is matched: of questions, and of concerns
 */
record AnswerBook(
        Policy policy, Map<String, Fact> facts, List<Topic> topics, OutOfScope outOfScope, Safeguarding safeguarding, List<SmallTalkTopic> smallTalk,
        List<WordFamilies> wordFamilies, List<Message> messages) {

    /** Messages that the policy doesn't answer: unrelated ones, and near ones on which it says nothing. */
    record OutOfScope(List<String> other, List<String> silent) {

        List<String> all() {
            var all = new ArrayList<>(other);
            all.addAll(silent);
            return all;
        }
    }

    /**
     * What the gate is taught with.
     *
     * @param concerns messages that must raise the Named Person route
     * @param nearMisses messages that look like them and must not
     * @param words words and phrases that alone raise it
     */
    record Safeguarding(List<String> concerns, List<String> nearMisses, List<String> words) {
    }

    /** Something said in passing, with a kind reply that leads back. */
    record SmallTalkTopic(String id, String reply, List<String> utterances) {
    }

    /** Reads all of it; whatever is wrong is added to the faults, and the book is only of use if there are none. */
    static AnswerBook read(SchoolFolder folder, Faults faults) {
        var policy = Policy.read(folder, faults);
        var facts = new FactsReader(folder.yaml("facts.yml", faults)).read();
        var claims = new Claims();
        var topics = new TopicsReader(folder, faults, policy, facts, claims).read();
        var examples = new ExamplesReader(folder, faults, claims);
        var messages = new MessagesReader(folder, faults, topics.stream().map(Topic::id).collect(Collectors.toSet()), claims).read();
        return new AnswerBook(policy, facts, topics, examples.outOfScope(), examples.safeguarding(), examples.smallTalk(),
                examples.wordFamilies(), messages);
    }

    Optional<Topic> topic(String id) {
        return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }
}
