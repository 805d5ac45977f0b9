package school.policydesk.teams;

import java.util.Optional;
import org.springframework.stereotype.Component;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseStatus;
import school.policydesk.delivery.CardCopy;
import school.policydesk.delivery.Messenger;
import school.policydesk.delivery.Parcel;
import school.policydesk.delivery.SendOutcome;
import school.policydesk.teams.cards.Card;
import school.policydesk.teams.cards.CaseCards;

/** Brings parcels to people's chats: looks up where to write, renders the card as things stand now, sends once. */
@Component
final class TeamsMessenger implements Messenger {

    private final Conversations conversations;
    private final ConnectorClient connector;
    private final CaseRoom caseRoom;
    private final Schoolhouses schoolhouses;

    TeamsMessenger(Conversations conversations, ConnectorClient connector, CaseRoom caseRoom, Schoolhouses schoolhouses) {
        this.conversations = conversations;
        this.connector = connector;
        this.caseRoom = caseRoom;
        this.schoolhouses = schoolhouses;
    }

    @Override
    public SendOutcome send(Parcel parcel) {
        var tenants = schoolhouses.of(parcel.school()).school().tenants();
        return conversations.of(parcel.to(), tenants).map(where -> send(parcel, where)).orElse(new SendOutcome.Unreachable("app not installed"));
    }

    private SendOutcome send(Parcel parcel, ConversationRef where) {
        return switch (parcel) {
            case Parcel.Shell shell -> outcome(connector.send(where, outgoing(caseRoom.shell(shell.file(), occasion(shell)))), where, "");
            case Parcel.Notice notice -> outcome(connector.send(where, new Outgoing.Text(sentence(notice))), where, "");
            case Parcel.Digest digest -> outcome(connector.send(where, new Outgoing.Text(ofWhichSchool(digest) + DigestChoice.sentence(digest))), where, "");
            case Parcel.Update update -> outcome(connector.update(at(where, update.copy()), update.copy().activity(), outgoing(current(update))), where, update.copy().activity());
        };
    }

    /** Somebody who leads at two schools gets two. */
    private String ofWhichSchool(Parcel.Digest digest) {
        return schoolhouses.isOne() ? "" : schoolhouses.of(digest.school()).school().name() + ": ";
    }

    private Card current(Parcel.Update update) {
        return switch (update.copy().kind()) {
            case RECEIPT -> caseRoom.receipt(update.file());
            case SHELL -> caseRoom.shell(update.file(), "");
            case TAKEN_BACK -> CaseCards.takenBack();
        };
    }

    private static ConversationRef at(ConversationRef where, CardCopy copy) {
        return new ConversationRef(where.tenantId(), where.serviceUrl(), copy.conversation(), where.botId());
    }

    private static Outgoing outgoing(Card card) {
        return new Outgoing.Card(card.content(), card.summary());
    }

    private static SendOutcome outcome(ConnectorAnswer answer, ConversationRef where, String known) {
        return switch (answer) {
            case ConnectorAnswer.Accepted(var id, var body) -> new SendOutcome.Delivered(where.conversationId(), id.orElse(known));
            case ConnectorAnswer.Throttled(var after) -> new SendOutcome.TryAgain(after, "throttled");
            case ConnectorAnswer.NotSent(var reason) -> new SendOutcome.TryAgain(Optional.empty(), reason);
            case ConnectorAnswer.Final(var status, var code) -> new SendOutcome.Unreachable(status + " " + code);
            case ConnectorAnswer.Ambiguous(var reason) -> new SendOutcome.Ambiguous(reason);
        };
    }

    private static String occasion(Parcel.Shell shell) {
        return switch (shell.step()) {
            case "ESCALATE" -> shell.file().status() == CaseStatus.IN_HAND && shell.file().outsideDeadline().isPresent()
                    ? "This comes to you too, because the deadline that was given from outside is near."
                    : "This comes to you because nobody before you has taken it on.";
            case "HAND_OVER" -> "A colleague has handed this over to you.";
            case "REMIND", "AGAIN" -> "A reminder: nobody has taken this on yet.";
            case "DEADLINE" -> "The deadline that was given from outside is an hour away, and this is still open.";
            case "FOLLOW_UP" -> "A reminder: you are dealing with this. Please close it when it is done.";
            case "ADD", "FILE" -> shell.reminder() ? "The reporter has added something." : "";
            case "REPLY" -> "The reporter has replied.";
            case "WITHDRAW" -> "The reporter has withdrawn this.";
            default -> "";
        };
    }

    /** What the reporter hears, without anything that was written. */
    private String sentence(Parcel.Notice notice) {
        CaseFile file = notice.file();
        var reference = "**" + file.reference() + "**";
        return switch (notice.step()) {
            case "ACKNOWLEDGE" -> reference + ": " + schoolhouses.of(file).cards().state(file) + " You will hear when it is closed.";
            case "ASK" -> reference + ": there is a question for you. Press \"See my report\" on your receipt, or write \"my reports\", to read it and reply.";
            case "DECIDE" -> reference + ": there is an answer for you. Write \"my reports\" to read it.";
            case "CLOSE" -> reference + ": this is now closed." + CaseCards.thanks(file.kind()) + " If something is still not right, you can add to it.";
            case "RENEW" -> reference + ": it is a year since this account was approved. Please check who runs it and whether it is still needed, and tell the headteacher.";
            case "REOPEN" -> reference + ": this has been opened again.";
            default -> reference + ": there is news. Write \"my reports\" to see it.";
        };
    }
}
