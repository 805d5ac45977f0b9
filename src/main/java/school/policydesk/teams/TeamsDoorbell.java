package school.policydesk.teams;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import school.policydesk.people.StaffId;
import school.policydesk.preflight.Doorbell;

/** Whether a person can be written to, by the connector. Whoever has blocked the bot is found out by a message only. */
@Component
final class TeamsDoorbell implements Doorbell {

    private static final Outgoing TEST = new Outgoing.Text("This is a test: messages from Policy Desk reach you here. There is nothing you need to do.");

    private final Conversations conversations;
    private final ConnectorClient connector;

    TeamsDoorbell(Conversations conversations, ConnectorClient connector) {
        this.conversations = conversations;
        this.connector = connector;
    }

    @Override
    public boolean isKnown(StaffId person) {
        return conversations.of(person).isPresent();
    }

    @Override
    public Answer listen(StaffId person) {
        return at(person, chat -> connector.member(chat, person.value()));
    }

    @Override
    public Answer ring(StaffId person) {
        return at(person, chat -> connector.send(chat, TEST));
    }

    private Answer at(StaffId person, Function<ConversationRef, ConnectorAnswer> call) {
        return conversations.of(person).map(chat -> answer(call.apply(chat))).orElse(new Answer.NotReached("no chat with the bot: install the app for them"));
    }

    private static Answer answer(ConnectorAnswer answer) {
        return switch (answer) {
            case ConnectorAnswer.Accepted done -> new Answer.Reached();
            case ConnectorAnswer.Final(var status, var code) -> new Answer.NotReached("Teams refuses (" + status + " " + code + "): is the app still installed, or blocked?");
            case ConnectorAnswer.Throttled busy -> new Answer.Unsure("Teams is busy");
            case ConnectorAnswer.NotSent(var reason) -> new Answer.Unsure(reason);
            case ConnectorAnswer.Ambiguous(var reason) -> new Answer.Unsure(reason);
        };
    }
}
