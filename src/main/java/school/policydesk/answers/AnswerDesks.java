package school.policydesk.answers;

import java.util.Map;
import java.util.Optional;
import school.policydesk.school.SchoolId;

/** Every school's desk: each answers from its own policy and topics. Immutable; safe for use by many threads. */
public record AnswerDesks(Map<SchoolId, AnswerDesk> desks) {

    public AnswerDesks {
        desks = Map.copyOf(desks);
    }

    /** @throws IllegalStateException if there is no such school */
    public AnswerDesk of(SchoolId school) {
        return Optional.ofNullable(desks.get(school)).orElseThrow(() -> new IllegalStateException("No answers for the school " + school));
    }

    /** Waits until every one is as ready as it will be. */
    public void await() {
        desks.values().forEach(AnswerDesk::await);
    }
}
