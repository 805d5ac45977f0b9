package school.policydesk.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import school.policydesk.people.StaffId;

/**
 * A message on which somebody opened a dialogue, as Teams hands it over. Whatever is missing is empty.
 *
 * @param text without markup
 * @param author by their object id, where it was a person of the same kind of account as the staff
 * @param authorName as Teams shows it; of an app, the app's name
 * @param byPerson whether a person wrote it, rather than an app
 * @param link leads back to it; https or empty
 */
record QuotedMessage(String text, Optional<StaffId> author, String authorName, boolean byPerson, String link, Optional<Instant> sentAt) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LINK = 2_000;

    static QuotedMessage of(JsonNode payload) {
        var from = payload.path("from");
        var user = from.path("user");
        var name = user.path("displayName").asText(from.path("application").path("displayName").asText(""));
        return new QuotedMessage(MessageText.of(payload), user.isObject() ? staff(user.path("id").asText()) : Optional.empty(),
                shortened(name.strip()), user.isObject(), link(payload.path("linkToMessage").asText()),
                instant(payload.path("createdDateTime").asText()));
    }

    private static Optional<StaffId> staff(String id) {
        try {
            return Optional.of(new StaffId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String link(String link) {
        return link.startsWith("https://") && link.length() <= LONGEST_LINK ? link : "";
    }

    private static Optional<Instant> instant(String time) {
        try {
            return Optional.of(OffsetDateTime.parse(time).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
