package school.policydesk.teams;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import school.policydesk.teams.cards.Card;
import school.policydesk.teams.cards.CaseListCard;
import school.policydesk.teams.cards.MenuCards;

/** What somebody writes: a wish that is known word for word, or a question for the desk. */
@Component
final class ChatMessages implements MessageHandler {

    private final Answering answering;
    private final Reporting reporting;
    private final Browsing browsing;
    private final CaseRoom caseRoom;
    private final ReportList reports;
    private final Presence presence;
    private final DigestChoice digest;
    private final Schoolhouses schoolhouses;

    ChatMessages(Answering answering, Reporting reporting, Browsing browsing, CaseRoom caseRoom, ReportList reports,
            Presence presence, DigestChoice digest, Schoolhouses schoolhouses) {
        this.answering = answering;
        this.reporting = reporting;
        this.browsing = browsing;
        this.caseRoom = caseRoom;
        this.reports = reports;
        this.presence = presence;
        this.digest = digest;
        this.schoolhouses = schoolhouses;
    }

    @Override
    public List<Outgoing> onMessage(Caller caller, IncomingMessage message) {
        var card = Commands.in(message.text()).map(wish -> grant(caller, wish)).orElseGet(() -> answering.answer(caller, message.text()));
        return List.of(new Outgoing.Card(card.content(), card.summary()));
    }

    private Card grant(Caller caller, Commands.Wish wish) {
        return switch (wish) {
            case Commands.Wish.Menu menu -> MenuCards.menu(schoolhouses.of(caller).school().name());
            case Commands.Wish.Contents contents -> browsing.contents(caller);
            case Commands.Wish.ChooseReport choose -> reporting.chooseKind(caller);
            case Commands.Wish.Report(var kind) -> reporting.form(caller, kind, Map.of());
            case Commands.Wish.MyReports mine -> inPrivate(caller, () -> reports.of(caller, 0));
            case Commands.Wish.MyCases mine -> inPrivate(caller, () -> caseRoom.casesOf(caller, CaseListCard.Group.WAITING, "", 0));
            case Commands.Wish.Away(var until) -> inPrivate(caller, () -> presence.away(caller, until));
            case Commands.Wish.Back back -> inPrivate(caller, () -> presence.back(caller));
            case Commands.Wish.HandMyCases(var to) -> inPrivate(caller, () -> presence.handOver(caller, to));
            case Commands.Wish.Digest(var wanted) -> inPrivate(caller, () -> digest.choose(caller, wanted));
        };
    }

    /** In a group everybody would see which cases somebody has. */
    private static Card inPrivate(Caller caller, Supplier<Card> card) {
        return caller.scope() == Scope.PERSONAL ? card.get() : MenuCards.notice("Let's do this in private",
                "Others read along here, so I show nobody's cases in this chat. Please write to me in your own chat.", List.of());
    }
}
