package school.policydesk.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.ChannelAccount;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import school.policydesk.people.StaffId;

/** Reads what an activity says about where it comes from, whichever of its parts are missing. */
final class ActivityFacts {

    private ActivityFacts() {}

    static JsonNode channelData(Activity activity) {
        return activity.getChannelData() instanceof JsonNode data ? data : MissingNode.getInstance();
    }

    /** Every tenant that it names, in lower case, without repeats: one, if all is well. */
    static List<String> tenants(Activity activity) {
        var conversation = Optional.ofNullable(activity.getConversation()).map(found -> found.getTenantId());
        var channel = Optional.of(channelData(activity).path("tenant").path("id").asText());
        return Stream.of(conversation, channel).flatMap(Optional::stream).filter(tenant -> !tenant.isBlank())
                .map(tenant -> tenant.toLowerCase(Locale.ROOT)).distinct().toList();
    }

    static Optional<String> conversationId(Activity activity) {
        return Optional.ofNullable(activity.getConversation()).map(found -> found.getId()).filter(id -> !id.isBlank());
    }

    /** Whether somebody uses a message extension: between two people, Teams doesn't say in which conversation. */
    static boolean isExtension(Activity activity) {
        return ActivityTypes.INVOKE.equals(activity.getType()) && activity.getName() != null && activity.getName().startsWith(Extensions.PREFIX);
    }

    static Optional<StaffId> staff(Activity activity) {
        return Optional.ofNullable(activity.getFrom()).flatMap(ActivityFacts::staff);
    }

    /** Empty unless the account has a person's object id. */
    static Optional<StaffId> staff(ChannelAccount account) {
        try {
            return Optional.ofNullable(account.getAadObjectId()).map(StaffId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
