package school.policydesk.teams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseId;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.CaseView;
import school.policydesk.cases.Draft;
import school.policydesk.cases.Drafts;
import school.policydesk.cases.FieldError;
import school.policydesk.cases.FormBook;
import school.policydesk.people.Directories;
import school.policydesk.teams.cards.Card;
import school.policydesk.teams.cards.FormCard;
import school.policydesk.teams.cards.FormCard.Notice;
import school.policydesk.teams.cards.FormCard.Sheet;
import school.policydesk.teams.cards.MenuCards;

/** Shows forms: with what has to be known before one is filled in, and with what was typed before. */
@Component
final class Reporting {

    private final FormBook forms;
    private final CaseDesk cases;
    private final Drafts drafts;
    private final Directories directories;
    private final Schoolhouses schoolhouses;

    Reporting(FormBook forms, CaseDesk cases, Drafts drafts, Directories directories, Schoolhouses schoolhouses) {
        this.forms = forms;
        this.cases = cases;
        this.drafts = drafts;
        this.directories = directories;
        this.schoolhouses = schoolhouses;
    }

    /** Which reports there are; or, where a report may not be taken, why not and where instead. */
    Card chooseKind(Caller caller) {
        return refusal(caller).orElseGet(MenuCards::kinds);
    }

    /** @param prefilled what is known already, by field id; a draft left earlier stands below it */
    Card form(Caller caller, CaseKind kind, Map<String, String> prefilled) {
        return refusal(caller).orElseGet(() -> {
            var draft = drafts.of(schoolhouses.of(caller).id(), caller.staff(), kind);
            var values = new HashMap<>(draft.map(Draft::values).orElse(Map.of()));
            values.putAll(prefilled);
            return form(schoolhouses.of(caller), caller, kind, new Sheet(UUID.randomUUID().toString(), draft.map(Draft::stamp).orElse("")), values, List.of());
        });
    }

    /** A form that is known to be another than the one left unfinished: nothing of that is mixed into it. */
    Card form(Caller caller, CaseKind kind, String formId, Map<String, String> values, List<FieldError> errors) {
        var house = schoolhouses.of(caller);
        return form(house, caller, kind, new Sheet(formId, latestDraft(house, caller, kind)), values, errors);
    }

    /** The form as it was sent, because it could not be taken in. */
    Card formAgain(Caller caller, CaseKind kind, String formId, Map<String, String> values, String title, String why) {
        var house = schoolhouses.of(caller);
        var sheet = new Sheet(formId, values.getOrDefault(CaseDesk.DRAFT, ""));
        return form(house, caller, kind, sheet, values, List.of(), List.of(new Notice("attention", title, why)));
    }

    /** The form with which a case was filed, with what the report says now: sent again it adds a version. Empty if it isn't theirs. */
    Optional<Card> formToChange(Caller caller, CaseId id) {
        return cases.read(id, caller.staff()).filter(view -> mayChange(caller, view)).flatMap(view -> {
            var kind = view.file().kind();
            var house = schoolhouses.of(view.file());
            var draft = latestDraft(house, caller, kind);
            return drafts.formOf(id, caller.staff()).map(form -> form(house, caller, kind, new Sheet(form.toString(), draft), view.report(), List.of()));
        });
    }

    /** A signed record is only added to; and a form is filed at the reporter's own school. */
    private boolean mayChange(Caller caller, CaseView view) {
        return view.isReporters() && view.file().kind() != CaseKind.SAFEGUARDING && view.file().school().equals(schoolhouses.of(caller).id());
    }

    /** A form that was refused, with everything that is known of it. */
    Card formRefused(Caller caller, CaseKind kind, String formId, Draft draft, List<FieldError> errors) {
        return form(schoolhouses.of(caller), caller, kind, new Sheet(formId, draft.stamp()), draft.values(), errors);
    }

    private String latestDraft(Schoolhouse house, Caller caller, CaseKind kind) {
        return drafts.of(house.id(), caller.staff(), kind).map(Draft::stamp).orElse("");
    }

    private Card form(Schoolhouse house, Caller caller, CaseKind kind, Sheet sheet, Map<String, String> values, List<FieldError> errors) {
        return form(house, caller, kind, sheet, values, errors, notices(house, kind));
    }

    private Card form(
            Schoolhouse house, Caller caller, CaseKind kind, Sheet sheet, Map<String, String> values, List<FieldError> errors, List<Notice> notices) {
        return new FormCard(forms.form(house.id(), kind), sheet, house.colleaguesOf(caller.staff()), values, errors, notices).card();
    }

    /** In a group everybody would read along; and without recipients it would go to nobody. */
    private Optional<Card> refusal(Caller caller) {
        if (caller.scope() != Scope.PERSONAL) {
            return Optional.of(MenuCards.notice("Let's do this in private",
                    "Others read along here, so I don't take reports in this chat. Please open your own chat with me and write \"report something\" there.", List.of()));
        }
        return nobodyReceives(caller);
    }

    /** Why no report can be taken at all, if that is so. */
    Optional<Card> nobodyReceives(Caller caller) {
        if (directories.takesReports(schoolhouses.of(caller).id())) {
            return Optional.empty();
        }
        return Optional.of(MenuCards.notice("I can't take reports yet",
                "No recipients have been set up yet, so a report would reach nobody. Please speak to your line manager or a senior leader in person.", List.of()));
    }

    private List<Notice> notices(Schoolhouse house, CaseKind kind) {
        var notices = new ArrayList<Notice>();
        if (kind == CaseKind.SAFEGUARDING) {
            notices.add(new Notice("attention", "Tell a person now",
                    "Speak to " + house.namedPeople() + " straight away. If a child is in danger now, call 999. Then write it down here."));
        }
        notices.add(new Notice("emphasis", "This is not private",
                "Messages on school systems can be seen by the school (clauses 5.1 and 5.4). Your name goes with what you send."));
        return notices;
    }
}
