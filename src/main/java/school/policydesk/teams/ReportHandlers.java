package school.policydesk.teams;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.Filing;
import school.policydesk.cases.FilingOutcome;
import school.policydesk.delivery.DeliveryDesk;
import school.policydesk.teams.cards.Card;
import school.policydesk.teams.cards.MenuCards;
import school.policydesk.teams.cards.Verbs;

/** The buttons of a report: start a form, send it, leave it. */
@Configuration(proxyBeanMethods = false)
class ReportHandlers {

    private static final Logger log = LoggerFactory.getLogger(ReportHandlers.class);

    private final Reporting reporting;
    private final CaseRoom caseRoom;
    private final CaseDesk cases;
    private final DeliveryDesk delivery;
    private final Schoolhouses schoolhouses;

    ReportHandlers(Reporting reporting, CaseRoom caseRoom, CaseDesk cases, DeliveryDesk delivery, Schoolhouses schoolhouses) {
        this.reporting = reporting;
        this.caseRoom = caseRoom;
        this.cases = cases;
        this.delivery = delivery;
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

    @Bean
    VerbHandler cancelReport() {
        return Verb.handler(Verbs.CANCEL, press -> new PressResult.Card(
                MenuCards.notice("Nothing was sent", "You can start again whenever you like: write \"report something\".", List.of()).content()));
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
        var filing = new Filing(schoolhouses.of(press.caller()).id(), kind, press.caller().staff(), press.caller().name(), form,
                press.caller().conversation().conversationId(), press.activityId(), data.values());
        FilingOutcome outcome;
        try {
            outcome = cases.file(filing);
        } catch (RuntimeException e) {
            // Only the kind of failure: the message of an exception may hold a value.
            log.error("A report could not be committed: {}", Trace.of(e));
            return new PressResult.Refused("NotReceived", "NOT received. Nothing was saved. Please try again in a minute; what you typed is still here. "
                    + inPerson(press.caller()));
        }
        return switch (outcome) {
            case FilingOutcome.Filed(var file) -> received(press, file);
            case FilingOutcome.FiledBefore(var file) -> received(press, file);
            case FilingOutcome.VersionAdded(var file) -> received(press, file);
            case FilingOutcome.Incomplete(var errors) ->
                new PressResult.Card(reporting.form(press.caller(), kind, form.toString(), data.values(), errors).content());
            case FilingOutcome.InDoubt unknown -> new PressResult.Refused("InDoubt", "I couldn't make sure that this was received. Please send it again "
                    + "in a minute: what you typed is still here, and it counts once however often you send it. " + inPerson(press.caller()));
            case FilingOutcome.NoRecipients none -> new PressResult.Card(reporting.chooseKind(press.caller()).content());
        };
    }

    private String inPerson(Caller caller) {
        return "If it can't wait, speak to " + schoolhouses.of(caller).namedPeople() + ", your line manager or a senior leader in person.";
    }

    /** It is committed: whatever fails from here on, the reporter must not be told that it was not received. */
    private PressResult received(Press press, CaseFile file) {
        try {
            press.cardActivityId().ifPresent(card -> delivery.rememberReceipt(file, press.caller().conversation().conversationId(), card));
            return new PressResult.Card(caseRoom.receipt(file).content());
        } catch (RuntimeException e) {
            log.error("The receipt of {} could not be shown in full: {}", file.reference(), Trace.of(e));
            return new PressResult.Card(MenuCards.notice("Received: " + file.reference(),
                    "It is on its way. Write \"my reports\" to see how it stands.", List.of()).content());
        }
    }

    private static PressResult below(Card card) {
        return new PressResult.Below(List.of(new Outgoing.Card(card.content(), card.summary())));
    }
}
