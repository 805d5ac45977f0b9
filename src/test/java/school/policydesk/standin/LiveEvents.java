package school.policydesk.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;

/**
 * Server-sent events to the open pages. One stream carries everybody's chats, because a browser opens at most six
 * connections to a host and there are more people than that. One thread does all the sending, so the order holds.
 */
final class LiveEvents implements AutoCloseable {

    private static final Duration NO_TIMEOUT = Duration.ZERO;

    /** Drops what comes after the end. */
    private final ExecutorService line = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("stand-in-events").factory(), new ThreadPoolExecutor.DiscardPolicy());
    /** Touched by the line's thread only. */
    private final Set<SseBuilder> pages = new LinkedHashSet<>();

    ServerResponse connect(Supplier<?> snapshot) {
        return ServerResponse.sse(page -> {
            Runnable leave = () -> line.execute(() -> pages.remove(page));
            page.onComplete(leave).onTimeout(leave).onError(error -> leave.run());
            line.execute(() -> {
                pages.add(page);
                send(page, "snapshot", snapshot.get());
            });
        }, NO_TIMEOUT);
    }

    void tell(String event, Object data) {
        line.execute(() -> Set.copyOf(pages).forEach(page -> send(page, event, data)));
    }

    /** Lets the pages go. To be called before the web server stops, which would otherwise wait for them. */
    @Override
    public void close() {
        line.execute(() -> pages.forEach(SseBuilder::complete));
        line.close();
    }

    private void send(SseBuilder page, String event, Object data) {
        try {
            page.event(event).data(data);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            pages.remove(page);
        }
    }
}
