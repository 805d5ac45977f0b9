package school.policydesk.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/**
 * What is known about a case without reading what it says. Immutable; each step gives the next state.
 *
 * @param reference as people say it: {@code LA-2026-0001}; empty until the transaction that files it is about to end
 * @param subjects colleagues it is about
 * @param changedAt when its state last changed; reading it or noting something is no change
 * @param outsideDeadline when somebody outside the school expects an answer, if they do
 * @param handlers on each track, who said that they are dealing with it; a track without one is still waiting
 */
public record CaseFile(
        CaseId id,
        SchoolId school,
        String reference,
        CaseKind kind,
        StaffId reporter,
        Set<StaffId> subjects,
        CaseStatus status,
        Map<String, StaffId> handlers,
        Optional<Instant> outsideDeadline,
        Instant filedAt,
        Instant changedAt) {

    public CaseFile {
        subjects = Set.copyOf(subjects);
        handlers = Map.copyOf(handlers);
    }

    static CaseFile filed(CaseId id, Filing filing, Set<StaffId> subjects, Optional<Instant> outsideDeadline, Instant at) {
        return new CaseFile(id, filing.school(), "", filing.kind(), filing.reporter(), subjects, CaseStatus.WAITING, Map.of(), outsideDeadline, at, at);
    }

    /** Whoever has once been named stays one it is about. */
    CaseFile alsoAbout(Set<StaffId> people) {
        var all = new HashSet<>(subjects);
        all.addAll(people);
        return new CaseFile(id, school, reference, kind, reporter, all, status, handlers, outsideDeadline, filedAt, changedAt);
    }

    CaseFile numbered(String reference) {
        return new CaseFile(id, school, reference, kind, reporter, subjects, status, handlers, outsideDeadline, filedAt, changedAt);
    }

    CaseFile with(Set<StaffId> subjects, Map<String, StaffId> handlers) {
        return new CaseFile(id, school, reference, kind, reporter, subjects, status, handlers, outsideDeadline, filedAt, changedAt);
    }

    /** Whether it stands as it was filed; it may have been read. */
    public boolean isUntouched() {
        return changedAt.equals(filedAt);
    }

    /** Whether anybody on this track has said that they are dealing with it. */
    public boolean isHandledOn(String track) {
        return handlers.containsKey(track);
    }

    /**
     * The state after a step.
     *
     * @param tracks on which the actor was given it; none for the reporter
     * @throws IllegalStateException if the act is not allowed as the case stands, naming its state
     */
    CaseFile after(Act act, StaffId actor, Set<String> tracks, Instant at) {
        if (!act.isAllowedIn(status)) {
            throw new IllegalStateException(reference + " is " + status.label() + "; " + act + " is not possible");
        }
        return switch (act) {
            case ACKNOWLEDGE, REOPEN -> become(CaseStatus.IN_HAND, with(tracks, actor), at);
            case ASK, ACTION, DECIDE -> become(CaseStatus.IN_HAND, takenOn(tracks, actor), at);
            case HAND_OVER -> released(tracks, at);
            case CLOSE -> become(CaseStatus.CLOSED, takenOn(tracks, actor), at);
            case WITHDRAW -> become(CaseStatus.WITHDRAWN, handlers, at);
            case ADD, REPLY, FILE -> status.isOpen() ? become(status, handlers, at) : become(CaseStatus.WAITING, Map.of(), at);
            case OPEN, NOTE -> this;
        };
    }

    /** With nobody dealing with it on these tracks. */
    CaseFile released(Set<String> tracks, Instant at) {
        var others = new HashMap<>(handlers);
        others.keySet().removeAll(tracks);
        return become(others.isEmpty() ? CaseStatus.WAITING : status, others, at);
    }

    private Map<String, StaffId> with(Set<String> tracks, StaffId actor) {
        var all = new HashMap<>(handlers);
        tracks.forEach(track -> all.put(track, actor));
        return all;
    }

    /** Whoever does something with a case deals with it, where nobody did so before. */
    private Map<String, StaffId> takenOn(Set<String> tracks, StaffId actor) {
        var all = new HashMap<>(handlers);
        tracks.forEach(track -> all.putIfAbsent(track, actor));
        return all;
    }

    private CaseFile become(CaseStatus next, Map<String, StaffId> nextHandlers, Instant at) {
        return new CaseFile(id, school, reference, kind, reporter, subjects, next, nextHandlers, outsideDeadline, filedAt, at);
    }
}
