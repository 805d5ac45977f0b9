package school.policydesk.standin;

import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What people do in their chats, told to the bot as Teams would tell it. */
final class Channel {

    private static final Pattern MENTION = Pattern.compile("@" + StandInSettings.BOT_NAME, Pattern.CASE_INSENSITIVE);

    private final Chats chats;
    private final Activities activities;
    private final BotEndpoint bot;

    Channel(Chats chats, Activities activities, BotEndpoint bot) {
        this.chats = chats;
        this.activities = activities;
        this.bot = bot;
    }

    /** The first time, opening a chat installs the app in it. */
    void open(StandInPerson person, Chat chat) {
        if (chat.app() == Chat.App.NOT_OPENED_YET) {
            install(person, chat);
        }
    }

    void install(StandInPerson person, Chat chat) {
        if (chats.become(chat, Chat.App.INSTALLED)) {
            deliver(chat, activities.botAdded(person, chat));
            deliver(chat, activities.installationUpdate(person, chat, "add"));
        }
    }

    void remove(StandInPerson person, Chat chat) {
        if (chats.become(chat, Chat.App.REMOVED)) {
            deliver(chat, activities.installationUpdate(person, chat, "remove"));
        }
    }

    void say(StandInPerson person, Chat chat, String text) {
        var post = chats.say(chat, person.aadObjectId(), text);
        var sent = chat.isGroup() ? MENTION.matcher(text).replaceAll("<at>" + StandInSettings.BOT_NAME + "</at>") : text;
        if (chat.isGroup() && sent.equals(text)) {
            return; // in a group, a bot hears only what mentions it
        }
        deliver(chat, activities.message(person, chat, post.id(), sent));
    }

    void edit(StandInPerson person, Chat chat, String postId, String text) {
        requireOwn(person, chat, postId);
        chats.change(chat, postId, post -> post.reworded(text));
        deliver(chat, activities.messageChange(person, chat, postId, "messageUpdate", "editMessage")
                .put("text", text).put("textFormat", "plain"));
    }

    void delete(StandInPerson person, Chat chat, String postId) {
        requireOwn(person, chat, postId);
        chats.change(chat, postId, Post::removed);
        deliver(chat, activities.messageChange(person, chat, postId, "messageDelete", "softDeleteMessage"));
    }

    /** A thumb up or down below a message that asked for it. */
    void rate(StandInPerson person, Chat chat, String postId, String reaction, String words) {
        chat.post(postId);
        var value = JsonNodeFactory.instance.objectNode().put("actionName", "feedback");
        var feedback = JsonNodeFactory.instance.objectNode().put("feedbackText", words);
        value.putObject("actionValue").put("reaction", reaction).put("feedback", feedback.toString());
        deliver(chat, activities.invoke(person, chat, "message/submitAction", postId, value));
    }

    /** Posts what needs no answer; a failure is told in the chat. */
    void deliver(Chat chat, ObjectNode activity) {
        var answer = bot.post(activity);
        if (!answer.ok()) {
            chats.say(chat, Post.NOTICE, "Not delivered: " + answer.trouble() + ".");
        }
    }

    private static void requireOwn(StandInPerson person, Chat chat, String postId) {
        if (!chat.post(postId).from().equals(person.aadObjectId())) {
            throw new IllegalArgumentException("Only one's own message can be changed");
        }
    }
}
