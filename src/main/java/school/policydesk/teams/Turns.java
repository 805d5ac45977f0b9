package school.policydesk.teams;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import school.policydesk.delivery.LogTrail;

/**
 * Runs each activity's turn once, however often Teams delivers it, and answers in time, however long the turn takes. A second
 * delivery waits for the first one's answer, or gets it at once. Safe for use by many threads.
 */
@Component
final class Turns {

    private static final Logger log = LoggerFactory.getLogger(Turns.class);
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(15);
    private static final int REMEMBERED = 100_000;

    private final TeamsAdapter adapter;
    private final TurnThreads threads;
    private final InvokeAnswers invokeAnswers;
    private final Extensions extensions;
    private final Duration acknowledgeAfter;
    private final Duration invokeDeadline;
    private final Cache<String, CompletableFuture<TurnAnswer>> recent =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(REMEMBERED_FOR).build();

    Turns(TeamsAdapter adapter, TurnThreads threads, InvokeAnswers invokeAnswers, Extensions extensions, TeamsSettings settings) {
        this.adapter = adapter;
        this.threads = threads;
        this.invokeAnswers = invokeAnswers;
        this.extensions = extensions;
        this.acknowledgeAfter = settings.acknowledgeAfter();
        this.invokeDeadline = settings.invokeDeadline();
    }

    TurnAnswer answer(VerifiedActivity activity) {
        var turn = activity.id().isEmpty() ? start(activity) : recent.asMap().computeIfAbsent(key(activity), key -> start(activity));
        if (activity.isExtension()) {
            var deadline = Extensions.DEADLINE.compareTo(invokeDeadline) < 0 ? Extensions.DEADLINE : invokeDeadline;
            return await(turn, deadline, () -> unfinished(activity), () -> unfinished(activity));
        }
        return activity.isInvoke()
                ? await(turn, invokeDeadline, invokeAnswers::tookTooLong, invokeAnswers::failed)
                : await(turn, acknowledgeAfter, () -> TurnAnswer.ACCEPTED, () -> TurnAnswer.DONE);
    }

    private CompletableFuture<TurnAnswer> start(VerifiedActivity activity) {
        var turn = new CompletableFuture<TurnAnswer>();
        threads.start(() -> {
            try (var trail = LogTrail.begin(ActivityMark.of(activity))) {
                run(activity, turn);
            }
        });
        return turn;
    }

    private void run(VerifiedActivity activity, CompletableFuture<TurnAnswer> turn) {
        try {
            var answer = adapter.run(activity);
            log.info("A turn of type {} is done", activity.activity().getType());
            turn.complete(answer);
        } catch (Throwable e) {
            log.error("A turn of type {} failed: {}", activity.activity().getType(), Trace.of(e));
            turn.completeExceptionally(e);
        }
    }

    private TurnAnswer unfinished(VerifiedActivity activity) {
        return invokeAnswers.write(extensions.unfinished(activity));
    }

    private static TurnAnswer await(CompletableFuture<TurnAnswer> turn, Duration limit, Supplier<TurnAnswer> late, Supplier<TurnAnswer> failed) {
        try {
            return turn.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return late.get();
        } catch (ExecutionException e) {
            return failed.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return late.get();
        }
    }

    /** An edited message keeps its id, so only its time tells two edits apart. */
    private static String key(VerifiedActivity received) {
        var activity = received.activity();
        var time = activity.isType("messageUpdate") ? activity.getTimestamp() : null;
        return activity.getType() + '\n' + activity.getName() + '\n' + activity.getConversation().getId()
                + '\n' + activity.getId() + '\n' + time;
    }
}
