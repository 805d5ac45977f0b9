package school.policydesk.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Entity;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes the mention of the bot out of what was written; others stay, as plain names. */
final class Mentions {

    private static final Pattern TAG = Pattern.compile("</?at(?:\\s[^<>]{0,200})?>");

    private Mentions() {}

    static String strip(Activity activity) {
        String text = Optional.ofNullable(activity.getText()).orElse("");
        if (text.contains("<at") && activity.getEntities() != null) {
            for (var entity : activity.getEntities()) {
                text = text.replace(ofTheBot(entity, activity), " ");
            }
        }
        return TAG.matcher(text).replaceAll("").replace('\u00a0', ' ').replace("&nbsp;", " ").strip();
    }

    /** The very words that mention the bot; a string that is in no text if the entity is something else. */
    private static String ofTheBot(Entity entity, Activity activity) {
        var properties = entity.getProperties();
        JsonNode mentioned = properties.get("mentioned");
        JsonNode words = properties.get("text");
        boolean bot = "mentioned".equals(entity.getType()) || "mention".equals(entity.getType());
        if (!bot || mentioned == null || words == null || words.asText().isEmpty() || activity.getRecipient() == null) {
            return "\u0000";
        }
        return mentioned.path("id").asText().equals(activity.getRecipient().getId()) ? words.asText() : "\u0000";
    }
}
