package school.policydesk.standin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** All chats, in memory only. Whatever changes goes to the open pages at once. Safe for use by many threads. */
final class Chats {

    /** Differs after a restart: so a page knows that what it shows is gone here. */
    private final String run = UUID.randomUUID().toString();
    private final AtomicLong lastId = new AtomicLong();
    private final Map<String, Chat> byId = new LinkedHashMap<>();
    private final StandInPeople people;
    private final LiveEvents live;

    Chats(StandInPeople people, LiveEvents live) {
        this.people = people;
        this.live = live;
        people.all().stream().map(Chat::ofOne).forEach(chat -> byId.put(chat.id(), chat));
        var staffroom = Chat.ofAll();
        byId.put(staffroom.id(), staffroom);
    }

    Optional<Chat> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Chat of(StandInPerson person) {
        return byId.values().stream().filter(chat -> chat.person().equals(Optional.of(person))).findFirst().orElseThrow();
    }

    Chat staffroom() {
        return byId.values().stream().filter(Chat::isGroup).findFirst().orElseThrow();
    }

    /** Who is in a chat, apart from the bot. */
    List<StandInPerson> membersOf(Chat chat) {
        return chat.person().map(List::of).orElseGet(people::all);
    }

    /** As Teams numbers messages: by the millisecond, never the same twice. */
    String nextId() {
        return Long.toString(lastId.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis())));
    }

    Post say(Chat chat, String from, ObjectNode content) {
        return add(chat, Post.of(nextId(), from, content));
    }

    Post say(Chat chat, String from, String text) {
        return add(chat, Post.ofText(nextId(), from, text));
    }

    /** @throws NoSuchElementException if there is no such post any more */
    Post change(Chat chat, String postId, UnaryOperator<Post> change) {
        var changed = chat.change(postId, change);
        live.tell("post", Map.of("chat", chat.id(), "post", changed));
        return changed;
    }

    boolean become(Chat chat, Chat.App app) {
        var changed = chat.become(app);
        live.tell("app", Map.of("chat", chat.id(), "app", app));
        return changed;
    }

    void typing(Chat chat) {
        live.tell("typing", Map.of("chat", chat.id()));
    }

    /** All that a page needs to start with. */
    Map<String, Object> snapshot() {
        return Map.of("run", run, "botName", StandInSettings.BOT_NAME, "people", people.all(),
                "chats", byId.values().stream().map(Chats::described).toList());
    }

    private Post add(Chat chat, Post post) {
        chat.add(post);
        live.tell("post", Map.of("chat", chat.id(), "post", post));
        return post;
    }

    private static Map<String, Object> described(Chat chat) {
        return Map.of("id", chat.id(), "person", chat.person().map(StandInPerson::aadObjectId).orElse(""),
                "app", chat.app(), "posts", chat.posts());
    }
}
