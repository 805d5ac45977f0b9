package school.policydesk.teams;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.Draft;
import school.policydesk.cases.FieldError;
import school.policydesk.cases.Filing;
import school.policydesk.cases.FilingOutcome;

/** Hands in a form that somebody sent, from their chat or from a dialogue. Who sends it is whoever pressed. */
@Component
final class FormTray {

    private static final Logger log = LoggerFactory.getLogger(FormTray.class);

    private final CaseDesk cases;
    private final Schoolhouses schoolhouses;

    FormTray(CaseDesk cases, Schoolhouses schoolhouses) {
        this.cases = cases;
        this.schoolhouses = schoolhouses;
    }

    /** What became of it. */
    sealed interface Taken {

        /** Now, or when this form was sent before. */
        record Received(CaseFile file) implements Taken {}

        /** @param draft what was typed, as it is kept */
        record Incomplete(Draft draft, List<FieldError> errors) implements Taken {}

        record NobodyReceives() implements Taken {}

        /** @param why and what to do instead, in sentences that follow the title */
        record NotReceived(String why) implements Taken {

            static final String TITLE = "NOT received";
        }

        /** @param why what to do, in sentences that follow the title */
        record InDoubt(String why) implements Taken {

            static final String TITLE = "I couldn't make sure that this was received";
        }
    }

    Taken take(Press press, CaseKind kind, UUID form, Map<String, String> values) {
        var filing = new Filing(schoolhouses.of(press.caller()).id(), kind, press.caller().staff(), press.caller().name(), form,
                press.caller().conversation().conversationId(), press.activityId(), values);
        FilingOutcome outcome;
        try {
            outcome = cases.file(filing);
        } catch (RuntimeException e) {
            // Only the kind of failure: the message of an exception may hold a value.
            log.error("A report could not be committed: {}", Trace.of(e));
            return new Taken.NotReceived("Nothing was saved. Please try again in a minute; what you typed is still here. " + orInPerson(press.caller()));
        }
        return taken(outcome, press.caller());
    }

    /** Whom to speak to if a report can't wait. */
    String orInPerson(Caller caller) {
        return "If it can't wait, speak to " + schoolhouses.of(caller).namedPeople() + ", your line manager or a senior leader in person.";
    }

    private Taken taken(FilingOutcome outcome, Caller caller) {
        return switch (outcome) {
            case FilingOutcome.Filed(var file) -> new Taken.Received(file);
            case FilingOutcome.FiledBefore(var file) -> new Taken.Received(file);
            case FilingOutcome.VersionAdded(var file) -> new Taken.Received(file);
            case FilingOutcome.Incomplete(var draft, var errors) -> new Taken.Incomplete(draft, errors);
            case FilingOutcome.InDoubt unknown -> new Taken.InDoubt(
                    "Please send it again in a minute: what you typed is still here, and it counts once however often you send it. "
                            + orInPerson(caller));
            case FilingOutcome.NoRecipients none -> new Taken.NobodyReceives();
        };
    }
}
