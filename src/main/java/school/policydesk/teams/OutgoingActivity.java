package school.policydesk.teams;

import com.microsoft.bot.schema.ActionTypes;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.CardAction;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import com.microsoft.bot.schema.SuggestedActions;
import java.util.ArrayList;
import java.util.List;

/** Our messages as the channel's activities. */
final class OutgoingActivity {

    private static final String ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";
    private static final int MOST_SUGGESTIONS = 6;

    private OutgoingActivity() {}

    /** For a turn: the SDK adds where it goes. */
    static Activity of(Outgoing message, Scope scope) {
        var activity = new Activity(ActivityTypes.MESSAGE);
        switch (message) {
            case Outgoing.Text(var text, var suggestions) -> {
                activity.setText(text);
                if (scope == Scope.PERSONAL && !suggestions.isEmpty()) {
                    activity.setSuggestedActions(suggested(suggestions));
                }
            }
            case Outgoing.Card(var card, var summary) -> {
                activity.setSummary(summary);
                activity.setAttachments(List.of(attachment(card)));
            }
            case Outgoing.File file -> {
                activity.setSummary(file.summary());
                activity.setAttachments(List.of(attachment(file)));
            }
        }
        return activity;
    }

    /** For a message that answers nothing: complete. */
    static Activity of(Outgoing message, ConversationRef to) {
        var activity = of(message, Scope.PERSONAL);
        var conversation = new ConversationAccount(to.conversationId());
        conversation.setTenantId(to.tenantId());
        activity.setConversation(conversation);
        activity.setFrom(new ChannelAccount(to.botId()));
        activity.setChannelId("msteams");
        activity.setServiceUrl(to.serviceUrl());
        return activity;
    }

    private static Attachment attachment(Object card) {
        var attachment = new Attachment();
        attachment.setContentType(ADAPTIVE_CARD);
        attachment.setContent(card);
        return attachment;
    }

    private static Attachment attachment(Outgoing.File file) {
        var attachment = new Attachment();
        attachment.setContentType(file.contentType());
        attachment.setName(file.name());
        file.link().ifPresent(attachment::setContentUrl);
        attachment.setContent(file.content());
        return attachment;
    }

    private static SuggestedActions suggested(List<String> suggestions) {
        var actions = new ArrayList<CardAction>();
        for (String suggestion : suggestions.subList(0, Math.min(suggestions.size(), MOST_SUGGESTIONS))) {
            var action = new CardAction();
            action.setType(ActionTypes.IM_BACK);
            action.setTitle(suggestion);
            action.setValue(suggestion);
            actions.add(action);
        }
        var suggested = new SuggestedActions();
        suggested.setActions(actions);
        return suggested;
    }
}
