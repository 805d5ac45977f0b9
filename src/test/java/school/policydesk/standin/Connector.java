package school.policydesk.standin;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import tools.jackson.databind.node.ObjectNode;

/** What the bot may do in the chats: the connector, without its HTTP. Every refusal is a {@link ConnectorFault}. */
final class Connector {

    /** Teams' own limit for a message to which no retry helps. */
    private static final int LARGEST_BYTES = 28 * 1024;

    private final StandInPeople people;
    private final Chats chats;
    private final StandInSettings settings;

    Connector(StandInPeople people, Chats chats, StandInSettings settings) {
        this.people = people;
        this.chats = chats;
        this.settings = settings;
    }

    /** The one-to-one conversation with the member named in the request. */
    Map<String, String> create(ObjectNode request) {
        var chat = chats.of(member(request.path("members").path(0).path("id").asString("")));
        requireInstalled(chat);
        var answer = new LinkedHashMap<>(Map.of("id", chat.id()));
        if (request.path("activity") instanceof ObjectNode activity) {
            answer.put("activityId", send(chat.id(), activity).getOrDefault("id", ""));
        }
        return answer;
    }

    /** Like Teams, gives no id for a message that has both text and a card: it becomes two. */
    Map<String, String> send(String conversationId, ObjectNode activity) {
        var chat = openChat(conversationId);
        requireSmall(activity);
        var type = activity.path("type").asString("");
        if (type.equals("typing")) {
            chats.typing(chat);
            return Map.of();
        }
        if (!type.equals("message")) {
            throw ConnectorFault.badSyntax("Unknown activity type '" + type + "'");
        }
        var post = chats.say(chat, Post.BOT, activity);
        var twofold = !activity.path("text").asString("").isEmpty() && !activity.path("attachments").isEmpty();
        return twofold ? Map.of() : Map.of("id", post.id());
    }

    Map<String, String> update(String conversationId, String activityId, ObjectNode activity) {
        var chat = openChat(conversationId);
        requireSmall(activity);
        requireBots(chat, activityId);
        chats.change(chat, activityId, post -> post.updated(activity));
        return Map.of("id", activityId);
    }

    void delete(String conversationId, String activityId) {
        var chat = openChat(conversationId);
        requireBots(chat, activityId);
        chats.change(chat, activityId, Post::removed);
    }

    List<Map<String, String>> members(String conversationId) {
        return chats.membersOf(openChat(conversationId)).stream().map(this::account).toList();
    }

    Map<String, String> member(String conversationId, String memberId) {
        return chats.membersOf(openChat(conversationId)).stream()
                .filter(person -> person.isKnownAs(memberId))
                .map(this::account)
                .findFirst()
                .orElseThrow(ConnectorFault::noMember);
    }

    private Map<String, String> account(StandInPerson person) {
        var address = person.name().toLowerCase().replaceAll("[^a-z]+", ".") + "@school.example";
        return Map.of("id", person.teamsId(), "name", person.name(), "aadObjectId", person.aadObjectId(),
                "objectId", person.aadObjectId(), "email", address, "userPrincipalName", address,
                "tenantId", settings.tenantId(), "userRole", "user");
    }

    private StandInPerson member(String id) {
        try {
            return people.get(id);
        } catch (NoSuchElementException e) {
            throw ConnectorFault.badSyntax("Bad format of member id");
        }
    }

    private Chat openChat(String id) {
        var chat = chats.find(id).orElseThrow(ConnectorFault::noConversation);
        requireInstalled(chat);
        return chat;
    }

    private static void requireInstalled(Chat chat) {
        if (chat.app() == Chat.App.REMOVED) {
            throw ConnectorFault.notInstalled();
        }
    }

    private static void requireSmall(ObjectNode activity) {
        if (activity.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST_BYTES) {
            throw ConnectorFault.tooBig();
        }
    }

    private static void requireBots(Chat chat, String activityId) {
        try {
            if (!chat.post(activityId).from().equals(Post.BOT)) {
                throw ConnectorFault.noActivity();
            }
        } catch (NoSuchElementException e) {
            throw ConnectorFault.noActivity();
        }
    }
}
