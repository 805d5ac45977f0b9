package school.policydesk.teams;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseId;
import school.policydesk.cases.CaseView;
import school.policydesk.cases.PressOutcome;
import school.policydesk.teams.cards.Card;
import school.policydesk.teams.cards.CaseListCard.Group;
import school.policydesk.teams.cards.Verbs;

/** The buttons of a case. Who may press them is the desk's to say, from who pressed. */
@Configuration(proxyBeanMethods = false)
class CaseHandlers {

    static final PressResult NOT_THERE =
            new PressResult.Refused("NotThere", "There is no such case for you. If you think there should be, speak to a senior leader.");

    private static final String REOPENED = "It is added, and the case is open again: whoever has it is told";

    private final CaseDesk cases;
    private final Schoolhouses schoolhouses;
    private final CaseRoom caseRoom;
    private final ReportList reports;

    CaseHandlers(CaseDesk cases, Schoolhouses schoolhouses, CaseRoom caseRoom, ReportList reports) {
        this.cases = cases;
        this.schoolhouses = schoolhouses;
        this.caseRoom = caseRoom;
        this.reports = reports;
    }

    @Bean
    VerbHandler openCase() {
        return Verb.handler(Verbs.OPEN, press -> act(press, Act.OPEN));
    }

    @Bean
    VerbHandler acknowledgeCase() {
        return Verb.handler(Verbs.ACKNOWLEDGE, press -> act(press, Act.ACKNOWLEDGE));
    }

    @Bean
    VerbHandler actOnCase() {
        return Verb.handler(Verbs.ACT, press -> {
            var wanted = new PressData(press.data()).text("act");
            return Arrays.stream(Act.values()).filter(act -> act != Act.FILE && act.name().equals(wanted)).findFirst().map(act -> act(press, act)).orElse(NOT_THERE);
        });
    }

    /** The reporter's own view of their report, or the list of them: below the menu, or in the place of another page of it. */
    @Bean
    VerbHandler showStatus() {
        return Verb.handler(Verbs.STATUS, press -> {
            var data = new PressData(press.data());
            if (press.caller().scope() != Scope.PERSONAL || press.automatic()) {
                return NOT_THERE;
            }
            if (data.text("case").isEmpty()) {
                var list = reports.of(press.caller(), data.number("page"));
                return data.data().has("page") ? card(list) : below(list);
            }
            return schoolhouses.caseOf(press.caller(), data).flatMap(id -> cases.show(id, press.caller().staff()))
                    .map(view -> below(caseRoom.opened(view, press.caller().staff(), "")))
                    .orElse(NOT_THERE);
        });
    }

    @Bean
    VerbHandler listCases() {
        return Verb.handler(Verbs.LIST, press -> {
            var data = new PressData(press.data());
            if (press.caller().scope() != Scope.PERSONAL) {
                return NOT_THERE;
            }
            var kind = data.data().has("kind") ? data.text("kind") : data.text("only");
            return card(caseRoom.casesOf(press.caller(), Group.of(data.text("group")), kind, data.number("page")));
        });
    }

    private PressResult act(Press press, Act act) {
        boolean byHand = press.caller().scope() == Scope.PERSONAL && !press.automatic();
        Optional<CaseId> id = schoolhouses.caseOf(press.caller(), new PressData(press.data())).filter(found -> byHand);
        return id.map(found -> show(press, act, found, cases.act(found, press.caller().staff(), act, ActWords.typed(press, act)))).orElse(NOT_THERE);
    }

    private PressResult show(Press press, Act act, CaseId id, PressOutcome outcome) {
        var reader = press.caller().staff();
        return switch (outcome) {
            case PressOutcome.Done(var view, var reopened) ->
                card(caseRoom.opened(view, reader, reopened && act != Act.REOPEN ? REOPENED : ActWords.done(act)));
            case PressOutcome.DoneBefore(var view) -> card(caseRoom.opened(view, reader, ""));
            case PressOutcome.MovedOn(var view) ->
                card(caseRoom.opened(view, reader, movedOn(view), new PressData(press.data()).values(), List.of()));
            case PressOutcome.Incomplete(var errors) -> cases.read(id, reader)
                    .map(view -> card(caseRoom.opened(view, reader, "", new PressData(press.data()).values(), errors)))
                    .orElse(NOT_THERE);
            case PressOutcome.NotThere gone -> NOT_THERE;
        };
    }

    /** With what somebody else has done last: that is what the presser hasn't seen. */
    private String movedOn(CaseView view) {
        var meanwhile = view.entries().stream()
                .filter(entry -> !entry.actor().equals(view.reader()) && entry.act() != Act.OPEN && entry.act() != Act.NOTE)
                .reduce((first, second) -> second)
                .map(entry -> " (%s, %s)".formatted(entry.act().label().toLowerCase(Locale.UK), schoolhouses.of(view.file()).nameOf(entry.actor())));
        return "This case has moved on%s; your press changed nothing".formatted(meanwhile.orElse(""));
    }

    private static PressResult card(Card card) {
        return new PressResult.Card(card.content());
    }

    private static PressResult below(Card card) {
        return new PressResult.Below(List.of(new Outgoing.Card(card.content(), card.summary())));
    }
}
