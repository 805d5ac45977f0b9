package school.policydesk.standin;

import java.time.format.DateTimeFormatter;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The app's search beside the message box and its action on a message, told to the bot as Teams would tell it. */
final class MessageExtensions {

    private static final int PAGE = 25;

    private final StandInPeople people;
    private final Chats chats;
    private final Activities activities;
    private final BotEndpoint bot;
    private final Channel channel;

    MessageExtensions(StandInPeople people, Chats chats, Activities activities, BotEndpoint bot, Channel channel) {
        this.people = people;
        this.chats = chats;
        this.activities = activities;
        this.bot = bot;
        this.channel = channel;
    }

    /** What the bot finds, or says instead. */
    JsonNode search(StandInPerson person, Chat chat, String words) {
        var value = JsonNodeFactory.instance.objectNode().put("commandId", "policy");
        value.putArray("parameters").addObject().put("name", words.isEmpty() ? "initialRun" : "words").put("value", words.isEmpty() ? "true" : words);
        value.putObject("queryOptions").put("skip", 0).put("count", PAGE);
        return ask(person, chat, "query", "compose", value).path("composeExtension");
    }

    /** Puts a card that was found into the chat, as the person's own message; the bot hears of it in its own chats. */
    void insert(StandInPerson person, Chat chat, ObjectNode attachment) {
        var content = JsonNodeFactory.instance.objectNode();
        content.putArray("attachments").add(attachment.without("preview"));
        var post = chats.say(chat, person.aadObjectId(), content);
        if (!chat.isGroup()) {
            var activity = activities.message(person, chat, post.id(), "");
            activity.set("attachments", content.path("attachments"));
            channel.deliver(chat, activity);
        }
    }

    /** Opens the dialogue on a message. */
    JsonNode report(StandInPerson person, Chat chat, String postId) {
        var value = command();
        value.set("messagePayload", payload(chat, chat.post(postId)));
        return ask(person, chat, "fetchTask", "message", value).path("task");
    }

    /** What the dialogue shows next; missing when it closes. */
    JsonNode submit(StandInPerson person, Chat chat, ObjectNode data) {
        var value = command();
        value.set("data", data);
        return ask(person, chat, "submitAction", "message", value).path("task");
    }

    private JsonNode ask(StandInPerson person, Chat chat, String what, String source, ObjectNode value) {
        var answer = bot.post(activities.extension(person, chat, "composeExtension/" + what, source, value));
        if (!answer.ok()) {
            throw new IllegalStateException(answer.trouble());
        }
        return answer.body();
    }

    private static ObjectNode command() {
        var value = JsonNodeFactory.instance.objectNode().put("commandId", "report").put("commandContext", "message");
        value.putObject("context").put("theme", "default");
        return value;
    }

    private ObjectNode payload(Chat chat, Post post) {
        var payload = JsonNodeFactory.instance.objectNode().put("id", post.id())
                .put("createdDateTime", DateTimeFormatter.ISO_INSTANT.format(post.at())).put("deleted", false).put("importance", "normal").put("locale", "en-gb")
                .put("linkToMessage", "https://teams.microsoft.com/l/message/" + chat.id() + "/" + post.id());
        payload.putObject("body").put("contentType", "html")
                .put("content", "<div><p>" + HtmlUtils.htmlEscape(post.content().path("text").asString("")).replace("\n", "<br>") + "</p></div>");
        var from = payload.putObject("from");
        if (post.from().equals(Post.BOT)) {
            from.putObject("application").put("displayName", StandInSettings.BOT_NAME).put("applicationIdentityType", "bot");
        } else {
            var author = people.get(post.from());
            from.putObject("user").put("userIdentityType", "aadUser").put("id", author.aadObjectId()).put("displayName", author.name());
        }
        payload.putArray("attachments");
        return payload;
    }
}
