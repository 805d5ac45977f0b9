package school.policydesk.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.ConversationAccount;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.policydesk.people.StaffId;

/**
 * An activity that has passed every check. Its locale is kept here and not in the activity, because the SDK would make it the
 * whole program's default.
 *
 * @param staff who sent it, where it was a person
 */
record VerifiedActivity(Activity activity, String tenantId, Optional<StaffId> staff, String locale) {

    static VerifiedActivity of(Activity activity) {
        String locale = text(activity.getLocale());
        activity.setLocale(null);
        activity.setDeliveryMode(null);
        activity.setCallerId(null);
        if (ActivityFacts.conversationId(activity).isEmpty()) {
            activity.setConversation(new ConversationAccount(""));
        }
        return new VerifiedActivity(activity, ActivityFacts.tenants(activity).getFirst(), ActivityFacts.staff(activity), locale);
    }

    boolean isInvoke() {
        return ActivityTypes.INVOKE.equals(activity.getType());
    }

    /** Whether the app is being removed. */
    boolean isFarewell() {
        return activity.isType(ActivityTypes.INSTALLATION_UPDATE) && text(activity.getAction()).startsWith("remove");
    }

    /** What an invoke is of; empty for anything else. */
    String invokeName() {
        return isInvoke() ? text(activity.getName()) : "";
    }

    /** Whether somebody uses a message extension: then the conversation is wherever they are, which need not be one with the bot. */
    boolean isExtension() {
        return ActivityFacts.isExtension(activity);
    }

    String id() {
        return text(activity.getId());
    }

    Scope scope() {
        return Scope.of(Optional.ofNullable(activity.getConversation().getConversationType()));
    }

    ConversationRef conversation() {
        String bot = activity.getRecipient() == null ? "" : text(activity.getRecipient().getId());
        return new ConversationRef(tenantId, activity.getServiceUrl(), activity.getConversation().getId(), bot);
    }

    Optional<Caller> caller() {
        return staff.map(id -> new Caller(id, tenantId, text(activity.getFrom().getName()), scope(), conversation(), locale));
    }

    Optional<String> replyToId() {
        return Optional.ofNullable(activity.getReplyToId());
    }

    /** What a button or an invoke carries; a missing node if nothing. */
    JsonNode value() {
        return activity.getValue() instanceof JsonNode value ? value : MissingNode.getInstance();
    }

    JsonNode channelData() {
        return ActivityFacts.channelData(activity);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
