package school.policydesk.answers;

import java.nio.file.Path;
import java.util.Optional;
import school.policydesk.matching.Encoders;
import school.policydesk.school.Faults;
import school.policydesk.school.SchoolFolder;

/** The files that the desk answers from, for whoever keeps them. */
public final class AnswerFiles {

    private AnswerFiles() {
    }

    /**
     * What the files hold, in a few lines.
     *
     * @throws school.policydesk.school.SchoolFilesException naming every fault, if there is any
     */
    public static String describe(SchoolFolder folder) {
        var book = read(folder);
        return """
                %s, %s: %d sections, %d clauses, SHA-256 %s
                %d topics with %d utterances, %d of them with a decision table; %d facts
                %d messages out of scope; safeguarding: %d concerns, %d near misses, %d words; %d kinds of small talk
                No faults found.""".formatted(
                book.policy().title(), book.policy().school(), book.policy().sections().size(), book.policy().clauses().size(), book.policy().sha256(),
                book.topics().size(), book.topics().stream().mapToInt(topic -> topic.utterances().size()).sum(),
                book.topics().stream().filter(topic -> !topic.table().facts().isEmpty()).count(), book.facts().size(),
                book.outOfScope().all().size(), book.safeguarding().concerns().size(), book.safeguarding().nearMisses().size(),
                book.safeguarding().words().size(), book.smallTalk().size());
    }

    /**
     * Learns from the files ahead of time, unless that has been done.
     *
     * @param to where to keep what was learned
     * @param cache a folder in which every build on this machine finds what another one has learned from the same files
     * @return the figures that cross-validation came to
     * @throws school.policydesk.school.SchoolFilesException naming every fault, if there is any
     */
    public static String learn(SchoolFolder folder, Path to, Optional<Path> cache) {
        var book = read(folder);
        String fingerprint = Fingerprint.of(folder);
        var cached = cache.map(place -> place.resolve(fingerprint + ".bin"));
        var learned = LearnedStore.read(to, fingerprint)
                .or(() -> cached.flatMap(file -> LearnedStore.read(file, fingerprint)))
                .orElseGet(() -> new Trainer(book, Encoders.shared()).train());
        LearnedStore.write(learned, fingerprint, to);
        cached.ifPresent(file -> LearnedStore.write(learned, fingerprint, file));
        return learned.figures();
    }

    private static AnswerBook read(SchoolFolder folder) {
        var faults = new Faults();
        var book = AnswerBook.read(folder, faults);
        faults.refuseIfAny();
        return book;
    }
}
