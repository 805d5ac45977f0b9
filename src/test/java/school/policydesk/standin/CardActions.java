package school.policydesk.standin;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Buttons on cards, told to the bot as Teams would tell it. */
final class CardActions {

    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final String MESSAGE = "application/vnd.microsoft.activity.message";

    private final Chats chats;
    private final Activities activities;
    private final BotEndpoint bot;
    private final Channel channel;

    CardActions(Chats chats, Activities activities, BotEndpoint bot, Channel channel) {
        this.chats = chats;
        this.activities = activities;
        this.bot = bot;
        this.channel = channel;
    }

    /** How a pressed {@code Action.Execute} ended, for the page: only an error leaves the card and its inputs as they are. */
    record Outcome(Kind kind, String text) {
        enum Kind { CARD, MESSAGE, ERROR }
    }

    /**
     * Asks the bot, and puts a new card in place for this person alone.
     *
     * @param trigger "manual" for a press, "automatic" for a refresh
     */
    Outcome execute(StandInPerson person, Chat chat, String postId, ObjectNode action, String trigger) {
        chat.post(postId);
        var value = JsonNodeFactory.instance.objectNode().put("trigger", trigger);
        value.set("action", action);
        var answer = bot.post(activities.invoke(person, chat, "adaptiveCard/action", postId, value));
        return answer.ok() ? applied(person, chat, postId, answer.body()) : error(answer.trouble());
    }

    /** The old way to press a button: a message that carries the inputs. Its wording is in {@code data.msteams}, if at all. */
    void submit(StandInPerson person, Chat chat, String postId, ObjectNode data) {
        chat.post(postId);
        var msteams = data.path("msteams");
        var wording = msteams.path("type").asString("");
        switch (wording) {
            case "imBack" -> send(person, chat, postId, msteams.path("value").asString(""), msteams.path("value"), data, false);
            case "messageBack" -> send(person, chat, postId, msteams.path("text").asString(""), msteams.path("displayText"), data, true);
            case "" -> send(person, chat, postId, "", msteams, data, true);
            default -> chats.say(chat, Post.NOTICE, "The stand-in can't do “" + wording + "”. Teams can.");
        }
    }

    private void send(StandInPerson person, Chat chat, String postId, String text, JsonNode shown, ObjectNode data, boolean withValue) {
        var id = shown.isString() ? chats.say(chat, person.aadObjectId(), shown.asString()).id() : chats.nextId();
        var activity = activities.message(person, chat, id, text).put("replyToId", postId);
        if (withValue) {
            activity.set("value", merged(data));
        }
        if (text.isEmpty()) {
            activity.remove("text");
        }
        channel.deliver(chat, activity);
    }

    private static ObjectNode merged(ObjectNode data) {
        var value = data.deepCopy();
        if (value.remove("msteams") instanceof ObjectNode msteams && msteams.path("value") instanceof ObjectNode more) {
            value.setAll(more);
        }
        return value;
    }

    private Outcome applied(StandInPerson person, Chat chat, String postId, JsonNode answer) {
        var value = answer.path("value");
        if (answer.path("statusCode").asInt(0) != 200) {
            return error("Policy Desk answered %s %s".formatted(answer.path("statusCode").asString("without a status"),
                    value.path("message").asString("")).strip());
        }
        var type = answer.path("type").asString("");
        if (type.equals(CARD) && value instanceof ObjectNode card) {
            chats.change(chat, postId, post -> post.seenBy(person.aadObjectId(), card));
            return new Outcome(Outcome.Kind.CARD, "");
        }
        return type.equals(MESSAGE) && value.isString()
                ? new Outcome(Outcome.Kind.MESSAGE, value.asString())
                : error("Policy Desk answered with something that is neither a card nor a message");
    }

    private static Outcome error(String detail) {
        return new Outcome(Outcome.Kind.ERROR, detail);
    }
}
