package school.policydesk.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One rung of a track: whoever of these people is there gets the case.
 *
 * @param remind when to remind them; half way if the school says nothing
 */
record Rung(List<Addressee> to, Term within, Optional<Term> remind) {

    Rung {
        to = List.copyOf(to);
    }

    Instant deadline(Instant from, SchoolCalendar calendar) {
        return within.after(from, calendar);
    }

    Instant remindAt(Instant from, SchoolCalendar calendar) {
        return remind.map(term -> term.after(from, calendar)).orElseGet(() -> within.halfwayAfter(from, calendar));
    }
}
