package school.policydesk.answers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import school.policydesk.matching.Encoders;
import school.policydesk.matching.EncodersUnavailable;
import school.policydesk.matching.Words;
import school.policydesk.policy.Policy;
import school.policydesk.school.Faults;
import school.policydesk.school.SchoolFolder;

/**
 * The front door: a question in, a reply out. The same question in the same context gets the same reply. Keeps nothing of
 * what was asked except a bounded cache that does not know who asked. Safe for use by many threads.
 */
public final class AnswerDesk {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerDesk.class);
    private static final int REMEMBERED = 2_000;
    /** One school after the other: each takes the whole machine. */
    private static final ReentrantLock LEARNING = new ReentrantLock();

    /** What a text says by itself, whatever went before it. */
    private record Seen(Recognition recognition, Map<String, String> facts, List<Dialogue> reports) {
    }

    private final AnswerBook book;
    private final FactFinder finder;
    private final Zones zones;
    private final Replies replies;
    private final FollowUp followUp;
    private final Vocabulary vocabulary;
    private final Cache<String, Seen> seen = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final CompletableFuture<Ready> ready;
    private volatile Recogniser recogniser;

    private AnswerDesk(SchoolFolder folder, AnswerBook book, LearnedStore store) {
        this.book = book;
        this.finder = new FactFinder(book.facts().values());
        this.replies = new Replies(book);
        this.zones = new Zones(replies);
        this.vocabulary = Vocabulary.of(book);
        this.followUp = new FollowUp(book, finder);
        this.recogniser = new LexicalRecogniser(book);
        LOG.info("Answering from '{}' of {}, SHA-256 {}", book.policy().title(), book.policy().school(), book.policy().sha256());
        this.ready = CompletableFuture.supplyAsync(() -> prepare(folder, store), task -> Thread.ofPlatform().daemon().name("answers-start").start(task));
    }

    /** {@link #open(SchoolFolder, Optional)} without a data folder. */
    public static AnswerDesk open(SchoolFolder folder) {
        return open(folder, Optional.empty());
    }

    /**
     * Opens at once and gets ready in the background: until then nothing is asserted, choices are offered. Files other than
     * the built-in ones have to be learned from first, which takes about half a minute, and is kept in the data folder.
     *
     * @throws school.policydesk.school.SchoolFilesException naming every fault in the school's files
     */
    public static AnswerDesk open(SchoolFolder folder, Optional<Path> dataFolder) {
        var faults = new Faults();
        var book = AnswerBook.read(folder, faults);
        faults.refuseIfAny();
        return new AnswerDesk(folder, book, new LearnedStore(dataFolder));
    }

    private Ready prepare(SchoolFolder folder, LearnedStore store) {
        try {
            var encoders = Encoders.shared();
            String fingerprint = Fingerprint.of(folder);
            var learned = store.find(fingerprint).orElseGet(() -> learn(encoders, fingerprint, store));
            recogniser = new TrainedRecogniser(book, learned, encoders);
            seen.invalidateAll();
            LOG.info("Ready to answer. {}", learned.figures());
            return new Ready.Fully(learned.figures());
        } catch (EncodersUnavailable e) {
            LOG.error("Answering by words alone, nothing is asserted: {}", e.getMessage());
            return new Ready.WordsOnly(e.getMessage());
        }
    }

    private Learned learn(Encoders encoders, String fingerprint, LearnedStore store) {
        LEARNING.lock();
        try {
            LOG.info("Learning from the own files of {}; until that is done, choices are offered and nothing is asserted", book.policy().school());
            var learned = new Trainer(book, encoders).train();
            store.keep(learned, fingerprint);
            return learned;
        } finally {
            LEARNING.unlock();
        }
    }

    /** The policy that it answers from. */
    public Policy policy() {
        return book.policy();
    }

    public Ready ready() {
        return ready.getNow(new Ready.Learning());
    }

    /** Waits until it is as ready as it will be. */
    public Ready await() {
        return ready.join();
    }

    public Reply reply(Question question) {
        var why = Screen.out(question.text()).or(() -> vocabulary.isForeign(question.text()) ? Optional.of(Menu.Why.NOT_ENGLISH) : Optional.empty());
        if (why.isPresent()) {
            return new Menu(why.get(), Aside.NONE);
        }
        var alone = see(question.text());
        var continued = followUp.of(question, alone.recognition().guess(), alone.recognition().thresholds());
        if (continued.isPresent()) {
            var extras = Extras.of(alone.recognition(), List.of());
            return replies.on(continued.get().topic(), continued.get().facts(), question.text(), extras);
        }
        var whole = followUp.spelledOut(question).map(this::see).orElse(alone);
        return zones.reply(question.text(), whole.recognition(), alone.facts(), alone.reports());
    }

    private Seen see(String text) {
        return seen.get(Words.normal(text), normal -> look(text));
    }

    private Seen look(String text) {
        var recognition = recogniser.recognise(text);
        return new Seen(recognition, finder.find(text), Reports.in(text, recognition));
    }

    /**
     * A button's choice: a topic under "Did you mean", or a fact's value that was asked for.
     *
     * @param facts by id; what is not known to the topic is left aside
     * @return the menu if the topic is not there (any more)
     */
    public Reply choose(String topicId, Map<String, String> facts) {
        Optional<Topic> topic = book.topic(topicId);
        return topic.map(found -> replies.on(found, facts, "", Extras.NONE)).orElseGet(() -> new Menu(Menu.Why.CHOICE_GONE, Aside.NONE));
    }
}
