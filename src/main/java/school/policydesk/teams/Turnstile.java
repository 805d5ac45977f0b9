package school.policydesk.teams;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Lets those who write into one conversation go one after the other, in the order in which they came. Safe for use by many threads. */
final class Turnstile {

    private final ConcurrentHashMap<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    <T> T pass(String conversation, Supplier<T> work) {
        var mine = new CompletableFuture<Void>();
        var before = last.put(conversation, mine);
        try {
            if (before != null) {
                before.join();
            }
            return work.get();
        } finally {
            last.remove(conversation, mine);
            mine.complete(null);
        }
    }
}
