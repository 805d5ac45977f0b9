package school.policydesk.standin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/**
 * One conversation and its latest posts; older ones are forgotten. Its id outlives a restart, so a bot that remembers it
 * can still write to it. Safe for use by many threads.
 */
final class Chat {

    private static final int KEPT = 200;

    /** Whether the app is there for this chat. */
    enum App { NOT_OPENED_YET, INSTALLED, REMOVED }

    private final String id;
    private final Optional<StandInPerson> person;
    private final SequencedMap<String, Post> posts = new LinkedHashMap<>();
    private App app = App.NOT_OPENED_YET;

    private Chat(String id, Optional<StandInPerson> person) {
        this.id = id;
        this.person = person;
    }

    static Chat ofOne(StandInPerson person) {
        return new Chat("a:1-" + person.aadObjectId(), Optional.of(person));
    }

    static Chat ofAll() {
        return new Chat("19:staffroom@thread.v2", Optional.empty());
    }

    String id() {
        return id;
    }

    /** Whose chat with the bot it is; empty for the chat of all. */
    Optional<StandInPerson> person() {
        return person;
    }

    boolean isGroup() {
        return person.isEmpty();
    }

    synchronized App app() {
        return app;
    }

    /** Returns whether that changed anything. */
    synchronized boolean become(App next) {
        var changed = app != next;
        app = next;
        return changed;
    }

    synchronized List<Post> posts() {
        return List.copyOf(posts.values());
    }

    synchronized void add(Post post) {
        posts.put(post.id(), post);
        if (posts.size() > KEPT) {
            posts.pollFirstEntry();
        }
    }

    /** @throws NoSuchElementException if there is no such post any more */
    synchronized Post post(String postId) {
        return Optional.ofNullable(posts.get(postId))
                .filter(post -> !post.deleted())
                .orElseThrow(() -> new NoSuchElementException("There is no such message: " + postId));
    }

    /** @throws NoSuchElementException if there is no such post any more */
    synchronized Post change(String postId, UnaryOperator<Post> change) {
        var changed = change.apply(post(postId));
        posts.put(postId, changed);
        return changed;
    }
}
