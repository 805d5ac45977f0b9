package school.policydesk.teams;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.Drafts;
import school.policydesk.teams.cards.Card;
import school.policydesk.teams.cards.MenuCards;
import school.policydesk.teams.cards.Verbs;

/** The buttons of a report: start a form, send it, leave it. */
@Configuration(proxyBeanMethods = false)
class ReportHandlers {

    private final Reporting reporting;
    private final FormTray tray;
    private final Receipts receipts;
    private final Drafts drafts;
    private final Schoolhouses schoolhouses;

    ReportHandlers(Reporting reporting, FormTray tray, Receipts receipts, Drafts drafts, Schoolhouses schoolhouses) {
        this.reporting = reporting;
        this.tray = tray;
        this.receipts = receipts;
        this.drafts = drafts;
        this.schoolhouses = schoolhouses;
    }

    @Bean
    VerbHandler startReport() {
        return Verb.handler(Verbs.START, press -> {
            var data = new PressData(press.data());
            var question = data.text("question");
            Map<String, String> known = question.isEmpty() ? Map.of() : Map.of("question", question);
            return below(data.kind().map(kind -> reporting.form(press.caller(), kind, known)).orElseGet(() -> reporting.chooseKind(press.caller())));
        });
    }

    /** What was left unfinished is thrown away with it: nobody else will ever need it. */
    @Bean
    VerbHandler cancelReport() {
        return Verb.handler(Verbs.CANCEL, press -> {
            new PressData(press.data()).kind().ifPresent(kind -> drafts.drop(schoolhouses.of(press.caller()).id(), press.caller().staff(), kind));
            return new PressResult.Card(MenuCards.notice(
                    "Nothing was sent", "Nothing of it is kept. You can start again whenever you like: write \"report something\".", List.of()).content());
        });
    }

    @Bean
    VerbHandler changeReport() {
        return Verb.handler(Verbs.CHANGE, press -> schoolhouses.caseOf(press.caller(), new PressData(press.data()))
                .filter(id -> press.caller().scope() == Scope.PERSONAL && !press.automatic())
                .flatMap(id -> reporting.formToChange(press.caller(), id))
                .map(ReportHandlers::below)
                .orElse(CaseHandlers.NOT_THERE));
    }

    @Bean
    VerbHandler fileReport() {
        return Verb.handler(Verbs.FILE, press -> {
            var data = new PressData(press.data());
            var refused = Optional.of(press).filter(sent -> sent.caller().scope() != Scope.PERSONAL);
            if (refused.isPresent() || data.kind().isEmpty() || data.form().isEmpty()) {
                return new PressResult.Refused("BadForm", "This form can't be sent from here. Please write \"report something\" in your own chat with me.");
            }
            return file(press, data, data.kind().get(), data.form().get());
        });
    }

    private PressResult file(Press press, PressData data, CaseKind kind, UUID form) {
        return switch (tray.take(press, kind, form, data.values())) {
            case FormTray.Taken.Received(var file) -> new PressResult.Card(receipts.inFormsPlace(file, press).content());
            case FormTray.Taken.Incomplete(var draft, var errors) ->
                new PressResult.Card(reporting.formRefused(press.caller(), kind, form.toString(), draft, errors).content());
            case FormTray.Taken.NobodyReceives none -> new PressResult.Card(reporting.chooseKind(press.caller()).content());
            case FormTray.Taken.NotReceived(var why) -> new PressResult.Refused("NotReceived", FormTray.Taken.NotReceived.TITLE + ". " + why);
            case FormTray.Taken.InDoubt(var why) -> new PressResult.Refused("InDoubt", FormTray.Taken.InDoubt.TITLE + ". " + why);
        };
    }

    static PressResult below(Card card) {
        return new PressResult.Below(List.of(new Outgoing.Card(card.content(), card.summary())));
    }
}
