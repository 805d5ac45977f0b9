package school.policydesk.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseId;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/**
 * Something owed to a person, or waited for, because of a case.
 *
 * @param track and rung of the ladder it stands on
 * @param person to whom; empty for what is only waited for
 * @param step why: the name of the act that made it
 * @param label who is waited for, as read in a sentence: "a senior leader"
 * @param copy for {@link Duty#REFRESH}: the activity id of the card
 * @param dueAt when to act on it; while {@link ObligationState#SENDING}, when the attempt counts as lost
 * @param outcome content-free word or two on how it went
 * @param trace the mark, in the log, of the activity that it goes back to; empty if it goes back to none
 */
public record Obligation(
        UUID id,
        SchoolId school,
        CaseId caseId,
        Duty duty,
        String track,
        int rung,
        Optional<StaffId> person,
        String step,
        String label,
        String copy,
        ObligationState state,
        Instant dueAt,
        int attempts,
        Instant madeAt,
        String outcome,
        String trace) {

    static Obligation towards(CaseFile file, Duty duty, StaffId person, String step, Instant dueAt) {
        return of(file, duty, "", 0, Optional.of(person), step, "", "", dueAt);
    }

    static Obligation awaiting(CaseFile file, Duty duty, String track, int rung, String label, Instant dueAt) {
        return of(file, duty, track, rung, Optional.empty(), "", label, "", dueAt);
    }

    static Obligation refresh(CaseFile file, CardCopy copy, Instant dueAt) {
        return of(file, Duty.REFRESH, "", 0, Optional.of(copy.person()), copy.kind().name(), copy.conversation(), copy.activity(), dueAt);
    }

    private static Obligation of(
            CaseFile file, Duty duty, String track, int rung, Optional<StaffId> person, String step, String label, String copy, Instant dueAt) {
        return new Obligation(
                UUID.randomUUID(), file.school(), file.id(), duty, track, rung, person, step, label, copy, ObligationState.PENDING, dueAt, 0, dueAt, "", LogTrail.trace());
    }

    Obligation onRung(String onTrack, int onRung) {
        return new Obligation(id, school, caseId, duty, onTrack, onRung, person, step, label, copy, state, dueAt, attempts, madeAt, outcome, trace);
    }

    Obligation because(String ofStep) {
        return new Obligation(id, school, caseId, duty, track, rung, person, ofStep, label, copy, state, dueAt, attempts, madeAt, outcome, trace);
    }
}
