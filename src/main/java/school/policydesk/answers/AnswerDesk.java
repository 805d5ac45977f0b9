package school.policydesk.answers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.policydesk.policy.Policy;
import school.policydesk.school.Faults;
import school.policydesk.school.SchoolFolder;

/**
 * The front door: a question in, a reply out. The same question in the same context gets the same reply. Keeps nothing of
 * what was asked except a bounded cache that does not know who asked. Safe for use by many threads.
 */
public final class AnswerDesk {

    private final AnswerBook book;
    private final Recogniser recogniser;
    private final FactFinder finder;
    private final Replies replies;

    private AnswerDesk(AnswerBook book, Recogniser recogniser) {
        this.book = book;
        this.recogniser = recogniser;
        this.finder = new FactFinder(book.facts().values());
        this.replies = new Replies(book);
    }

    /** @throws school.policydesk.school.SchoolFilesException naming every fault in the school's files */
    public static AnswerDesk open(SchoolFolder folder) {
        var faults = new Faults();
        var book = AnswerBook.read(folder, faults);
        faults.refuseIfAny();
        return new AnswerDesk(book, new LexicalRecogniser(book));
    }

    /** The policy that it answers from. */
    public Policy policy() {
        return book.policy();
    }

    public Reply reply(Question question) {
        var why = Screen.out(question.text());
        if (why.isPresent()) {
            return new Menu(why.get(), Aside.NONE);
        }
        var recognition = recogniser.recognise(question.text());
        return new Zones(book, replies, finder).reply(question, recognition);
    }

    /**
     * A button's choice: a topic under "Did you mean", or a fact's value that was asked for.
     *
     * @param facts by id; what is not known to the topic is left aside
     * @return the menu if the topic is not there (any more)
     */
    public Reply choose(String topicId, Map<String, String> facts) {
        Optional<Topic> topic = book.topic(topicId);
        return topic.map(found -> replies.on(found, replies.valid(found, facts), "", new Extras(false, List.of())))
                .orElseGet(() -> new Menu(Menu.Why.CHOICE_GONE, Aside.NONE));
    }
}
