package school.policydesk.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import school.policydesk.answers.AnswerDesk;
import school.policydesk.answers.Question;
import school.policydesk.answers.Reply;
import school.policydesk.school.SchoolFolder;

/** How long a question takes: asked for the first time, and asked before. Run with {@code mvn -Pbench verify}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class AnswerDeskBenchmark {

    private final AtomicInteger number = new AtomicInteger();
    private AnswerDesk desk;

    @Setup
    public void open() {
        desk = AnswerDesk.open(SchoolFolder.builtIn());
        desk.await();
    }

    @Benchmark
    public Reply askedForTheFirstTime() {
        return desk.reply(new Question("can I accept friend request number " + number.incrementAndGet() + " from a parent on facebook"));
    }

    @Benchmark
    public Reply askedBefore() {
        return desk.reply(new Question("can I be friends with a parent on facebook"));
    }
}
