package school.policydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import school.policydesk.journeys.Chats.Message;

/** One of the staff, at their own computer: they write to the bot, press its buttons, and see their own chat. */
final class Colleague {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Staffroom staffroom;
    private final String name;
    private final String id;
    private final String chat;

    Colleague(Staffroom staffroom, String name, String id, String chat) {
        this.staffroom = staffroom;
        this.name = name;
        this.id = id;
        this.chat = chat;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    Colleague installsTheApp() {
        post(staffroom.activity("installation-add", this, chat));
        return this;
    }

    Colleague removesTheApp() {
        post(staffroom.activity("installation-remove", this, chat));
        return this;
    }

    /** Writes to the bot and gets its answer. */
    SeenCard asks(String text) {
        return answerTo(text).card();
    }

    Message answerTo(String text) {
        int before = messages().size();
        post(staffroom.activity("message-personal", this, chat).put("text", text));
        return newSince(before, "an answer to \"" + text + "\"");
    }

    /** Asks in the staff's group chat, where everybody reads along, and gets the bot's answer there. */
    SeenCard asksInTheGroupChat(String text) {
        int before = staffroom.groupChat().size();
        post(staffroom.activity("message-group-mention", this, Staffroom.GROUP_CHAT).put("text", "<at>Policy Desk</at> " + text));
        return Await.until("an answer in the group chat",
                () -> Optional.of(staffroom.groupChat()).filter(now -> now.size() > before).map(List::getLast)).card();
    }

    PressAnswer pressesInTheGroupChat(SeenCard card, String button) {
        return press(card, button, UUID.randomUUID().toString(), Staffroom.GROUP_CHAT);
    }

    /** Presses a button, with what has been typed on its card. */
    PressAnswer presses(SeenCard card, String button) {
        return presses(card, button, UUID.randomUUID().toString());
    }

    /** @param pressId Teams' id of this press: the same one again when Teams repeats it */
    PressAnswer presses(SeenCard card, String button, String pressId) {
        return press(card, button, pressId, chat);
    }

    /** Presses a button whose answer comes as a message of its own. */
    SeenCard getsBelow(SeenCard card, String button) {
        int before = messages().size();
        var answer = presses(card, button);
        assertThat(answer.isMessageBelow()).as("answer %s", answer.raw()).isTrue();
        return newSince(before, "what \"" + button + "\" brings").card();
    }

    /** Types into the search beside the box in which a message to the staff's group chat is written. */
    JsonNode searches(String words, int skip, int count) {
        var activity = staffroom.activity("invoke-compose-query", this, Staffroom.GROUP_CHAT);
        ((ObjectNode) activity.at("/value/parameters/0")).put("value", words);
        activity.withObject("/value/queryOptions").put("skip", skip).put("count", count);
        return read(post(activity)).path("composeExtension");
    }

    /** Chooses "Report to school" on a message in the staff's group chat. */
    DialogueAnswer reports(ChatMessage message) {
        staffroom.notesAsTyped(message.text());
        var activity = staffroom.activity("invoke-compose-fetch", this, Staffroom.GROUP_CHAT);
        activity.withObject("/value").set("messagePayload", message.in(activity.at("/value/messagePayload")));
        return new DialogueAnswer(read(post(activity)).path("task"));
    }

    DialogueAnswer sends(SeenCard dialogue, String button) {
        return sends(dialogue, button, "f:" + UUID.randomUUID());
    }

    /** @param pressId Teams' id of this press: the same one again when Teams repeats it */
    DialogueAnswer sends(SeenCard dialogue, String button, String pressId) {
        dialogue.typed().values().forEach(staffroom::notesAsTyped);
        var activity = staffroom.activity("invoke-compose-submit", this, Staffroom.GROUP_CHAT).put("id", pressId);
        activity.withObject("/value").set("data", dialogue.submit(button));
        return new DialogueAnswer(read(post(activity)).path("task"));
    }

    /** Allows the file that a card offers, and returns what the bot then puts where Teams says. */
    byte[] allows(Message offer) {
        var uploads = staffroom.takesUploads();
        var activity = staffroom.activity("invoke-file-consent", this, chat).put("replyToId", offer.id());
        var value = activity.withObject("/value").put("type", "fileUpload").put("action", "accept");
        value.set("context", offer.activity().path("attachments").path(0).path("content").path("acceptContext"));
        value.putObject("uploadInfo").put("uploadUrl", uploads).put("contentUrl", uploads).put("name", "record.pdf").put("uniqueId", "u-1").put("fileType", "pdf");
        post(activity);
        return Await.until("an upload for " + name, () -> staffroom.uploadTo(uploads));
    }

    /** Presses a button whose answer comes as a message of its own, which needn't be a card. */
    Message getsMessageBelow(SeenCard card, String button) {
        int before = messages().size();
        assertThat(presses(card, button).isMessageBelow()).isTrue();
        return newSince(before, "what \"" + button + "\" brings");
    }

    /** Their newest message that is a card with these words. */
    SeenCard cardWith(String words) {
        return messages().stream().filter(Message::isCard).map(Message::card).filter(card -> card.text().contains(words)).reduce((older, newer) -> newer)
                .orElseThrow(() -> new AssertionError(name + " has no card that says \"" + words + "\""));
    }

    /** Opens the newest card about a case. */
    SeenCard opens() {
        return presses(shell(), "Open").card();
    }

    /** What the bot has written in this person's own chat, oldest first, each as it stands now. */
    List<Message> messages() {
        return staffroom.chats().in(chat);
    }

    /** The cards about a case in their chat that somebody could open. */
    List<SeenCard> shells() {
        return messages().stream().filter(Message::isCard).map(Message::card).filter(card -> card.buttons().contains("Open")).toList();
    }

    SeenCard shell() {
        assertThat(shells()).as("shells of %s", name).isNotEmpty();
        return shells().getLast();
    }

    /** The newest sentence without a card. */
    String lastNotice() {
        return messages().stream().filter(message -> !message.isCard()).map(Message::text).reduce("", (older, newer) -> newer);
    }

    /** A message as it stands now. */
    SeenCard cardIn(String messageId) {
        return messages().stream().filter(message -> message.id().equals(messageId)).findFirst()
                .orElseThrow(() -> new AssertionError("No such message of " + name)).card();
    }

    /** Presses a button that nobody has shown them, as a forger would. */
    JsonNode sends(ObjectNode action) {
        var activity = staffroom.activity("invoke-execute", this, chat).put("id", UUID.randomUUID().toString());
        activity.set("value", JsonNodeFactory.instance.objectNode().put("trigger", "manual").set("action", action));
        try {
            return JSON.readTree(post(activity));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest message, once there are more than before. */
    Message newestSince(int before) {
        return newSince(before, "a message");
    }

    private Message newSince(int before, String what) {
        return Await.until(what + " for " + name, () -> Optional.of(messages()).filter(now -> now.size() > before).map(List::getLast));
    }

    private PressAnswer press(SeenCard card, String button, String pressId, String where) {
        card.typed().values().forEach(staffroom::notesAsTyped);
        var activity = staffroom.activity("invoke-execute", this, where).put("id", pressId).put("replyToId", card.messageId());
        activity.set("value", JsonNodeFactory.instance.objectNode().put("trigger", "manual").set("action", card.press(button)));
        return new PressAnswer(card.messageId(), read(post(activity)));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String post(ObjectNode activity) {
        var answer = staffroom.post(activity);
        assertThat(answer.statusCode()).as("%s's %s", name, activity.path("type").asText()).isBetween(200, 202);
        return answer.body();
    }
}
