package school.policydesk.teams;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseId;
import school.policydesk.cases.PressOutcome;
import school.policydesk.teams.cards.Card;
import school.policydesk.teams.cards.CaseListCard.Group;
import school.policydesk.teams.cards.Verbs;

/** The buttons of a case. Who may press them is the desk's to say, from who pressed. */
@Configuration(proxyBeanMethods = false)
class CaseHandlers {

    private static final PressResult NOT_THERE =
            new PressResult.Refused("NotThere", "There is no such case for you. If you think there should be, speak to a senior leader.");

    private final CaseDesk cases;
    private final Schoolhouses schoolhouses;
    private final CaseRoom caseRoom;
    private final Presence presence;

    CaseHandlers(CaseDesk cases, Schoolhouses schoolhouses, CaseRoom caseRoom, Presence presence) {
        this.cases = cases;
        this.schoolhouses = schoolhouses;
        this.caseRoom = caseRoom;
        this.presence = presence;
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

    /** The reporter's own view of their report, or the list of them. */
    @Bean
    VerbHandler showStatus() {
        return Verb.handler(Verbs.STATUS, press -> {
            var data = new PressData(press.data());
            if (press.caller().scope() != Scope.PERSONAL) {
                return NOT_THERE;
            }
            if (data.text("case").isEmpty()) {
                return below(caseRoom.reportsOf(press.caller()));
            }
            return schoolhouses.caseOf(press.caller(), data).flatMap(id -> cases.read(id, press.caller().staff()))
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
            int page = data.text("page").matches("\\d{1,4}") ? Integer.parseInt(data.text("page")) : 0;
            return card(caseRoom.casesOf(press.caller(), Group.of(data.text("group")), kind, page));
        });
    }

    @Bean
    VerbHandler handAllOver() {
        return Verb.handler(Verbs.HAND_ALL, press -> {
            var data = new PressData(press.data());
            return press.caller().scope() == Scope.PERSONAL ? card(presence.handAll(press.caller(), data.text("to"), data.text("reason"))) : NOT_THERE;
        });
    }

    private PressResult act(Press press, Act act) {
        boolean byHand = press.caller().scope() == Scope.PERSONAL && !press.automatic();
        Optional<CaseId> id = schoolhouses.caseOf(press.caller(), new PressData(press.data())).filter(found -> byHand);
        return id.map(found -> show(press, act, found, cases.act(found, press.caller().staff(), act, words(press, act)))).orElse(NOT_THERE);
    }

    private PressResult show(Press press, Act act, CaseId id, PressOutcome outcome) {
        var reader = press.caller().staff();
        return switch (outcome) {
            case PressOutcome.Done(var view) -> card(caseRoom.opened(view, reader, act == Act.OPEN ? "" : done(act)));
            case PressOutcome.DoneBefore(var view) -> card(caseRoom.opened(view, reader, ""));
            case PressOutcome.MovedOn(var view) -> card(caseRoom.opened(view, reader, "This case has moved on; your press changed nothing"));
            case PressOutcome.Incomplete(var errors) -> cases.read(id, reader)
                    .map(view -> card(caseRoom.opened(view, reader, "", new PressData(press.data()).values(), errors)))
                    .orElse(NOT_THERE);
            case PressOutcome.NotThere gone -> NOT_THERE;
        };
    }

    /** The inputs of an act, or of a step of this kind, carry its name before theirs, so that two on one card don't meet. */
    private static Map<String, String> words(Press press, Act act) {
        var words = new HashMap<String, String>();
        var step = new PressData(press.data()).text("step");
        if (!step.isEmpty()) {
            words.put(CaseDesk.STEP, step);
        }
        var prefix = (step.isEmpty() ? act.name() : step) + "_";
        new PressData(press.data()).values().forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                words.put(key.substring(prefix.length()), value);
            }
        });
        return words;
    }

    private static String done(Act act) {
        return switch (act) {
            case ACKNOWLEDGE -> "Thank you: you are dealing with this, and the reporter is told so";
            case ASK -> "Your question has gone to the reporter";
            case HAND_OVER -> "Handed over";
            case NOTE -> "Your note is kept";
            case ACTION -> "The action is recorded";
            case DECIDE -> "The reporter is told";
            case CLOSE -> "The case is closed, and the reporter is told that it is";
            case REOPEN -> "The case is open again";
            case ADD -> "It is added, and those who have your report are told";
            case REPLY -> "Your reply has gone to the person who asked";
            case WITHDRAW -> "Your report is withdrawn";
            case FILE, OPEN -> "";
        };
    }

    private static PressResult card(Card card) {
        return new PressResult.Card(card.content());
    }

    private static PressResult below(Card card) {
        return new PressResult.Below(List.of(new Outgoing.Card(card.content(), card.summary())));
    }
}
