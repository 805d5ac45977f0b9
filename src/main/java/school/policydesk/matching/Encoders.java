package school.policydesk.matching;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The two sentence encoders, side by side: one text is encoded by both at once. Safe for use by many threads.
 *
 * <p>They see different things alike, so that together they err less than either.
 */
public final class Encoders {

    static final int VECTORS = 4;

    private static final int MOST_PIECES = 64;
    private static final ReentrantLock LOADING = new ReentrantLock();
    private static @Nullable Encoders shared;

    private final Encoder first;
    private final Encoder second;
    /** Two daemon threads: more would fight over the cores, and none of them may keep the program from ending. */
    private final ExecutorService threads = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("encoder-", 0).factory());

    private Encoders(Encoder first, Encoder second) {
        this.first = first;
        this.second = second;
    }

    /**
     * The program's only ones, loaded when first asked for: every school's desk reads with the same two.
     *
     * @throws EncodersUnavailable if the native library can't be loaded on this machine
     */
    public static Encoders shared() {
        LOADING.lock();
        try {
            shared = shared == null ? load() : shared;
            return shared;
        } finally {
            LOADING.unlock();
        }
    }

    private static Encoders load() {
        try {
            var loading = CompletableFuture.supplyAsync(() -> new Encoder(Encoder.Model.E5_SMALL));
            var first = new Encoder(Encoder.Model.BGE_SMALL);
            return new Encoders(first, loading.join());
        } catch (LinkageError | RuntimeException e) {
            throw new EncodersUnavailable(e);
        }
    }

    /** What they are: part of the key under which anything learned from their vectors is kept. */
    public static String version() {
        return Encoder.Model.BGE_SMALL.file() + " " + Encoder.Model.E5_SMALL.file() + " " + MOST_PIECES;
    }

    /** The vectors of each text, {@link #VECTORS} of them: two by each encoder. */
    List<List<float[]>> encode(List<String> texts) {
        var seconds = CompletableFuture.supplyAsync(() -> all(second, texts), threads);
        var firsts = all(first, texts);
        var joined = seconds.join();
        return IntStream.range(0, texts.size()).mapToObj(i -> Stream.concat(firsts.get(i).stream(), joined.get(i).stream()).toList()).toList();
    }

    private static List<List<float[]>> all(Encoder encoder, List<String> texts) {
        return texts.stream().map(text -> encoder.encode(text, MOST_PIECES)).toList();
    }
}
