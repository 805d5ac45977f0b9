package school.policydesk.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.policydesk.people.Directories;
import school.policydesk.people.StaffId;

/** Who may see and do what with a case, and how much of it they see. Asked at every read and press. */
@Component
class CaseSight {

    private final CaseStore cases;
    private final EntryStore entries;
    private final Eligibility eligibility;
    private final Directories directories;
    private final FormBook forms;

    CaseSight(CaseStore cases, EntryStore entries, Eligibility eligibility, Directories directories, FormBook forms) {
        this.cases = cases;
        this.entries = entries;
        this.eligibility = eligibility;
        this.directories = directories;
        this.forms = forms;
    }

    boolean mayAct(CaseFile file, StaffId actor, Act act) {
        return act.isByReporter() ? isReporter(file, actor) : isRecipient(file, actor);
    }

    boolean maySee(CaseFile file, StaffId reader) {
        return isReporter(file, reader) || isRecipient(file, reader);
    }

    /** Whoever has gone to another school has left their reports here. */
    private boolean isReporter(CaseFile file, StaffId person) {
        return file.reporter().equals(person) && directories.mayBeOf(file.school(), person);
    }

    boolean isRecipient(CaseFile file, StaffId person) {
        return recipients(file).contains(person);
    }

    /** Who has been given it and may still have it. */
    List<StaffId> recipients(CaseFile file) {
        return cases.recipients(file.id()).stream()
                .filter(recipient -> mayHave(file, recipient))
                .map(Recipient::person)
                .distinct()
                .toList();
    }

    boolean mayHave(CaseFile file, Recipient recipient) {
        return eligibility.mayHave(file, recipient.person(), recipient.handedOver());
    }

    Set<String> tracks(CaseFile file, StaffId person) {
        return cases.recipients(file.id()).stream().filter(recipient -> recipient.person().equals(person)).map(Recipient::track).collect(Collectors.toSet());
    }

    /** The reporter sees what they may read; a recipient sees everything. */
    CaseView view(CaseFile file, StaffId reader) {
        var all = entries.of(file);
        if (file.reporter().equals(reader)) {
            var readable = all.stream().filter(entry -> entry.act().isReadByReporter()).map(entry -> forReporter(file, entry)).toList();
            return new CaseView(file, reader, readable, recipients(file), List.of());
        }
        var steps = form(file).steps().stream().filter(step -> isFor(step, file, reader)).toList();
        return new CaseView(file, reader, all, recipients(file), steps);
    }

    /** Whether a step of this kind is this recipient's to take. */
    boolean isFor(Step step, CaseFile file, StaffId recipient) {
        if (step.by().equals(Step.LADDER)) {
            return eligibility.mayHave(file, recipient, false);
        }
        var everyTrack = cases.recipients(file.id()).stream().map(Recipient::track).toList();
        // A school may call its tracks something else: then nobody could ever take the step.
        return step.by().isEmpty() || !everyTrack.contains(step.by()) || tracks(file, recipient).contains(step.by());
    }

    /** Of a decision they read what it shows them; why it was taken stays among those who deal with the case. */
    private Entry forReporter(CaseFile file, Entry entry) {
        return form(file).step(entry.words().getOrDefault(CaseDesk.STEP, "")).filter(step -> entry.act() == Act.DECIDE).map(step -> {
            var words = new HashMap<>(entry.words());
            words.keySet().retainAll(Set.of(CaseDesk.STEP, step.shows()));
            return new Entry(entry.number(), entry.at(), entry.actor(), entry.act(), words);
        }).orElse(entry);
    }

    private Form form(CaseFile file) {
        return forms.form(file.school(), file.kind());
    }

    /** Whether whoever deals with it on this track may not have it any more, or nobody may who was given it there. */
    boolean isOrphaned(CaseFile file, String track) {
        var left = cases.recipients(file.id()).stream()
                .filter(recipient -> recipient.track().equals(track) && eligibility.mayHave(file, recipient.person(), recipient.handedOver()))
                .map(Recipient::person)
                .toList();
        return file.isHandledOn(track) ? !left.contains(file.handlers().get(track)) : left.isEmpty();
    }
}
