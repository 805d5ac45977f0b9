package school.policydesk.cases;

import java.time.Instant;
import java.util.Map;
import school.policydesk.people.StaffId;

/**
 * One thing that was said or done.
 *
 * @param number its place in the case, counted from 1
 * @param words what was typed, by field id; never logged
 */
public record Entry(int number, Instant at, StaffId actor, Act act, Map<String, String> words) {

    public Entry {
        words = Map.copyOf(words);
    }

    /** The words stay out of every log. */
    @Override
    public String toString() {
        return "Entry[" + number + " " + act + " by " + actor + " at " + at + "]";
    }
}
