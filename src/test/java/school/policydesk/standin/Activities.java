package school.policydesk.standin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The activities that a bot gets from Teams, in the Bot Framework's JSON. */
final class Activities {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    /** Teams writes seven digits of a second. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSXXX");

    private final StandInSettings settings;

    Activities(StandInSettings settings) {
        this.settings = settings;
    }

    ObjectNode message(StandInPerson person, Chat chat, String id, String text) {
        var activity = activity("message", person, chat).put("id", id).put("text", text).put("textFormat", "plain");
        var mention = "<at>" + StandInSettings.BOT_NAME + "</at>";
        if (text.contains(mention)) {
            var entity = activity.withArray("entities").addObject().put("type", "mention").put("text", mention);
            entity.putObject("mentioned").put("id", settings.botId()).put("name", StandInSettings.BOT_NAME);
        }
        return activity;
    }

    /** A message as it now reads, or its removal. */
    ObjectNode messageChange(StandInPerson person, Chat chat, String id, String type, String eventType) {
        var activity = activity(type, person, chat).put("id", id);
        activity.withObject("channelData").put("eventType", eventType);
        return activity;
    }

    ObjectNode invoke(StandInPerson person, Chat chat, String name, String replyToId, JsonNode value) {
        var activity = activity("invoke", person, chat).put("name", name).put("replyToId", replyToId);
        activity.withObject("channelData").putObject("source").put("name", "message");
        activity.withObject("channelData").putObject("legacy").put("replyToId", replyToId);
        activity.set("value", value);
        return activity.put("id", "f:" + UUID.randomUUID());
    }

    /** @param source where it is used: {@code compose} or {@code message} */
    ObjectNode extension(StandInPerson person, Chat chat, String name, String source, JsonNode value) {
        var activity = activity("invoke", person, chat).put("name", name);
        activity.withObject("channelData").putObject("source").put("name", source);
        activity.set("value", value);
        return activity;
    }

    ObjectNode installationUpdate(StandInPerson person, Chat chat, String action) {
        return activity("installationUpdate", person, chat).put("action", action);
    }

    /** The bot itself has come into the conversation. */
    ObjectNode botAdded(StandInPerson person, Chat chat) {
        var activity = activity("conversationUpdate", person, chat);
        activity.putArray("membersAdded").addObject().put("id", settings.botId());
        activity.withObject("channelData").put("eventType", "teamMemberAdded");
        return activity;
    }

    private ObjectNode activity(String type, StandInPerson person, Chat chat) {
        var now = Instant.now();
        var activity = JsonNodeFactory.instance.objectNode()
                .put("type", type)
                .put("id", "f:" + UUID.randomUUID())
                .put("timestamp", TIME.format(now.atZone(ZoneId.of("Z"))))
                .put("localTimestamp", TIME.format(ZonedDateTime.ofInstant(now, ZONE)))
                .put("localTimezone", ZONE.getId())
                .put("locale", "en-GB")
                .put("channelId", "msteams")
                .put("serviceUrl", settings.serviceUrl());
        activity.putObject("from").put("id", person.teamsId()).put("name", person.name()).put("aadObjectId", person.aadObjectId());
        activity.putObject("recipient").put("id", settings.botId()).put("name", StandInSettings.BOT_NAME);
        activity.set("conversation", conversation(chat));
        activity.putObject("channelData").putObject("tenant").put("id", settings.tenantId());
        activity.putArray("entities").addObject().put("type", "clientInfo").put("locale", "en-GB").put("country", "GB")
                .put("platform", "Web").put("timezone", ZONE.getId());
        return activity;
    }

    private ObjectNode conversation(Chat chat) {
        var conversation = JsonNodeFactory.instance.objectNode().put("id", chat.id()).put("tenantId", settings.tenantId());
        return chat.isGroup()
                ? conversation.put("conversationType", "groupChat").put("isGroup", true)
                : conversation.put("conversationType", "personal");
    }
}
