package school.policydesk.teams;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import school.policydesk.cases.CaseKind;
import school.policydesk.teams.cards.Card;
import school.policydesk.teams.cards.DialogueCards;
import school.policydesk.teams.cards.Verbs;

/** "Report to school" on a message: which kind of report, then its form with the message quoted in it, then the receipt. */
@Component
final class MessageReports implements MessageActionHandler {

    private static final String NOTHING_SENT = "Nothing was sent. "
            + "To report something later, choose \"Report to school\" on the message again, or write to me.";
    private static final String UNREADABLE = "This form can't be read, and nothing was sent. "
            + "Please close it and choose \"Report to school\" on the message again.";
    private static final String PERHAPS = "It didn't work as it should, or takes too long, and may still be done. What you typed is still here. "
            + "Please wait a minute and press Send again: the same report is not taken twice. ";

    private final Reporting reporting;
    private final FormTray tray;
    private final Receipts receipts;
    private final Schoolhouses schoolhouses;

    MessageReports(Reporting reporting, FormTray tray, Receipts receipts, Schoolhouses schoolhouses) {
        this.reporting = reporting;
        this.tray = tray;
        this.receipts = receipts;
        this.schoolhouses = schoolhouses;
    }

    @Override
    public Dialogue open(Caller caller, QuotedMessage message) {
        var house = schoolhouses.of(caller);
        return reporting.nobodyReceives(caller).map(MessageReports::show).orElseGet(() ->
                choose(Quotation.of(message, caller.staff(), house.school().zone(), person -> !house.nameOf(person).isEmpty()), ""));
    }

    @Override
    public Dialogue submit(Press press) {
        var data = new PressData(press.data());
        return switch (press.verb()) {
            case Verbs.ABOUT_MESSAGE -> data.kind().filter(Quotation.KINDS::contains).map(kind -> form(press.caller(), kind, Quotation.from(data)))
                    .orElseGet(() -> choose(Quotation.from(data), "Please choose what it is about."));
            case Verbs.FILE -> file(press, data);
            case Verbs.CANCEL -> new Dialogue.Say(NOTHING_SENT);
            default -> new Dialogue.Say(UNREADABLE);
        };
    }

    @Override
    public Dialogue again(Press press) {
        var data = new PressData(press.data());
        if (!press.verb().equals(Verbs.FILE) || data.kind().isEmpty() || data.form().isEmpty()) {
            return new Dialogue.Say(Wording.SOMETHING_WENT_WRONG);
        }
        return again(press, data, FormTray.Taken.InDoubt.TITLE, PERHAPS + tray.orInPerson(press.caller()));
    }

    private static Dialogue choose(Quotation quotation, String error) {
        return show(DialogueCards.choose(Quotation.KINDS, quotation.words(), quotation.data(), error));
    }

    /** A draft left earlier is about something else: it stays where it is. */
    private Dialogue form(Caller caller, CaseKind kind, Quotation quotation) {
        return show(reporting.form(caller, kind, UUID.randomUUID().toString(), quotation.fields(kind), List.of()));
    }

    private Dialogue file(Press press, PressData data) {
        if (data.kind().isEmpty() || data.form().isEmpty()) {
            return new Dialogue.Say(UNREADABLE);
        }
        var kind = data.kind().get();
        return switch (tray.take(press, kind, data.form().get(), data.values())) {
            case FormTray.Taken.Received(var file) -> {
                receipts.bring(file, press.caller());
                yield show(DialogueCards.receipt(receipts.of(file)));
            }
            case FormTray.Taken.Incomplete(var draft, var errors) ->
                show(reporting.formRefused(press.caller(), kind, data.form().get().toString(), draft, errors));
            case FormTray.Taken.NobodyReceives none ->
                reporting.nobodyReceives(press.caller()).map(MessageReports::show).orElseGet(() -> new Dialogue.Say(UNREADABLE));
            case FormTray.Taken.NotReceived(var why) -> again(press, data, FormTray.Taken.NotReceived.TITLE, why);
            case FormTray.Taken.InDoubt(var why) -> again(press, data, FormTray.Taken.InDoubt.TITLE, why);
        };
    }

    private Dialogue again(Press press, PressData data, String title, String why) {
        return show(reporting.formAgain(press.caller(), data.kind().orElseThrow(), data.form().orElseThrow().toString(), data.values(), title, why));
    }

    private static Dialogue show(Card card) {
        return new Dialogue.Show(DialogueCards.submitting(card).content());
    }
}
