package school.policydesk.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.policydesk.people.StaffId;

/** Why something that was pressed can't be taken as it is: each reason is a sentence for whoever pressed. */
@Component
class Objections {

    private static final String AWAY =
            "You are marked as away today, so you can't take this on. Hand it over, or write \"I'm back\" first.";
    private static final String NOT_THEM = "Please choose another colleague: this one can't be given it.";
    private static final String NOT_YOURS =
            "This is for those to decide whom the policy names. You can add a note, or hand the case over to one of them.";
    private static final String FIRST = "This can't be closed yet: \"%s\" comes first, and is still missing.";

    private final FormBook forms;
    private final EntryStore entries;
    private final CaseSight sight;
    private final Eligibility eligibility;

    Objections(FormBook forms, EntryStore entries, CaseSight sight, Eligibility eligibility) {
        this.forms = forms;
        this.entries = entries;
        this.sight = sight;
        this.eligibility = eligibility;
    }

    /** Empty when it can be taken. */
    List<FieldError> to(CaseFile file, StaffId actor, Act act, Map<String, String> words) {
        var form = forms.form(file.school(), file.kind());
        var step = words.getOrDefault(CaseDesk.STEP, "");
        var whole = Stream.of(away(file, actor, act), notTheirs(file, actor, form.step(step)), missing(file, form, act))
                .flatMap(Optional::stream).map(sentence -> new FieldError("", sentence)).toList();
        if (!whole.isEmpty()) {
            return whole;
        }
        var errors = ActFields.check(form.fields(act, step), words);
        boolean toNobody = errors.isEmpty() && act == Act.HAND_OVER && handedTo(file, words).isEmpty();
        return toNobody ? List.of(new FieldError("to", NOT_THEM)) : errors;
    }

    /** The colleague chosen, if they may have it. */
    Optional<StaffId> handedTo(CaseFile file, Map<String, String> words) {
        return Subjects.in(words.getOrDefault("to", "")).stream().findFirst().filter(to -> eligibility.mayHave(file, to, true));
    }

    /**
     * Whether somebody else has done something to the case since this person saw it: then what they typed was meant for another
     * state of it. That it was read or noted upon changes nothing.
     */
    boolean wasMeantForAnEarlierState(CaseFile file, StaffId actor, Act act, Map<String, String> words) {
        var seen = words.getOrDefault(CaseDesk.SEEN, "");
        if (!act.restsOnWhatWasSeen() || !seen.matches("\\d{1,6}")) {
            return false;
        }
        return entries.of(file).stream().filter(entry -> entry.number() > Integer.parseInt(seen))
                .anyMatch(entry -> !entry.actor().equals(actor) && entry.act() != Act.OPEN && entry.act() != Act.NOTE);
    }

    private Optional<String> away(CaseFile file, StaffId actor, Act act) {
        return act == Act.ACKNOWLEDGE && !eligibility.isPresent(file, actor) ? Optional.of(AWAY) : Optional.empty();
    }

    private Optional<String> notTheirs(CaseFile file, StaffId actor, Optional<Step> step) {
        return step.filter(found -> !sight.isFor(found, file, actor)).map(found -> NOT_YOURS);
    }

    private Optional<String> missing(CaseFile file, Form form, Act act) {
        if (act != Act.CLOSE) {
            return Optional.empty();
        }
        var done = entries.of(file).stream().map(entry -> entry.words().getOrDefault(CaseDesk.STEP, "")).toList();
        return form.steps().stream().filter(step -> step.beforeClosing() && !done.contains(step.id())).findFirst()
                .map(step -> FIRST.formatted(step.label()));
    }
}
