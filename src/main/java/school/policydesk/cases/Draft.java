package school.policydesk.cases;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody typed into a form that was not filed.
 *
 * @param values by field id; never logged
 */
public record Draft(Map<String, String> values, Instant savedAt) {

    public Draft {
        values = Map.copyOf(values);
    }

    /** Carried by a card that holds this draft, so that what comes back from it can be told from what comes from an older card. */
    public String stamp() {
        return Long.toString(savedAt.toEpochMilli());
    }

    /** The words stay out of every log. */
    @Override
    public String toString() {
        return "Draft[" + savedAt + "]";
    }
}
