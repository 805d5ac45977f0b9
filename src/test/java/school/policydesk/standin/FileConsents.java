package school.policydesk.standin;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The question whether a file may be saved, and its answer, told to the bot as Teams would tell it. */
final class FileConsents {

    static final String CARD = "application/vnd.microsoft.teams.card.file.consent";

    private final StandInSettings settings;
    private final FileShelf shelf;
    private final Activities activities;
    private final Channel channel;

    FileConsents(StandInSettings settings, FileShelf shelf, Activities activities, Channel channel) {
        this.settings = settings;
        this.shelf = shelf;
        this.activities = activities;
        this.channel = channel;
    }

    /** @throws IllegalArgumentException if the message asks nothing of the kind */
    void answer(StandInPerson person, Chat chat, String postId, boolean accept) {
        var card = cardIn(chat.post(postId));
        var value = JsonNodeFactory.instance.objectNode().put("type", "fileUpload").put("action", accept ? "accept" : "decline");
        value.set("context", card.path("content").path(accept ? "acceptContext" : "declineContext"));
        if (accept) {
            value.set("uploadInfo", place(card.path("name").asString("file")));
        }
        channel.deliver(chat, activities.invoke(person, chat, "fileConsent/invoke", postId, value));
    }

    private ObjectNode place(String name) {
        var place = shelf.reserve(name);
        var address = settings.origin() + FileRoutes.path(place.id());
        return JsonNodeFactory.instance.objectNode()
                .put("contentUrl", address)
                .put("name", name)
                .put("uploadUrl", address)
                .put("uniqueId", place.id())
                .put("fileType", name.substring(name.lastIndexOf('.') + 1));
    }

    private static JsonNode cardIn(Post post) {
        return post.content().path("attachments").valueStream()
                .filter(attachment -> attachment.path("contentType").asString("").equals(CARD))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a question about a file"));
    }
}
