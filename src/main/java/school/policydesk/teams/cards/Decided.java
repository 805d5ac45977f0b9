package school.policydesk.teams.cards;

import java.time.Instant;
import java.util.Optional;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseView;
import school.policydesk.cases.Entry;
import school.policydesk.cases.Form;
import school.policydesk.cases.Step;
import school.policydesk.people.StaffId;

/**
 * What the reporter is told of the latest decision on their case.
 *
 * @param words of whoever decided, word for word; empty if the step shows none
 */
public record Decided(String told, String words, StaffId by, Instant at) {

    /** Empty where nothing was decided, or only on an earlier version of the report. */
    public static Optional<Decided> in(CaseView view, Form form) {
        return view.decision().flatMap(entry -> form.step(entry.words().getOrDefault(CaseDesk.STEP, "")).map(step -> of(entry, step)));
    }

    private static Decided of(Entry entry, Step step) {
        return new Decided(step.told(), entry.words().getOrDefault(step.shows(), ""), entry.actor(), entry.at());
    }
}
