package school.policydesk.teams;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.policydesk.teams.cards.Card;

/** Writes to somebody in their own chat with the bot, wherever they are talking to it from. Safe for use by many threads. */
@Component
final class OwnChats {

    private final Conversations conversations;
    private final ConnectorClient connector;
    private final Replies replies;

    OwnChats(Conversations conversations, ConnectorClient connector, Replies replies) {
        this.conversations = conversations;
        this.connector = connector;
        this.replies = replies;
    }

    /** Where a message of the bot's is. */
    record Sent(String conversation, String activity) {}

    /** Empty if they don't have the bot, or if it could not be sent. */
    Optional<Sent> send(Caller to, Card card) {
        return chatOf(to).flatMap(chat -> replies.send(chat, OutgoingActivity.of(new Outgoing.Card(card.content(), card.summary()), chat))
                .map(id -> new Sent(chat.conversationId(), id)));
    }

    /** Somebody who has only ever used the app from elsewhere has no chat that is known yet. */
    private Optional<ConversationRef> chatOf(Caller person) {
        return conversations.of(person.staff(), Set.of(person.tenantId())).or(() -> opened(person));
    }

    private Optional<ConversationRef> opened(Caller person) {
        var from = person.conversation();
        if (!(connector.createConversation(from.serviceUrl(), person.tenantId(), from.botId(), person.staff().value())
                instanceof ConnectorAnswer.Accepted(var id, var body)) || id.isEmpty()) {
            return Optional.empty();
        }
        var chat = new ConversationRef(person.tenantId(), from.serviceUrl(), id.get(), from.botId());
        conversations.remember(person.staff(), chat);
        return Optional.of(chat);
    }
}
