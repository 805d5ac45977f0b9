package school.policydesk.answers;

import java.util.List;
import java.util.Optional;

/**
 * Something an answer can depend on, such as who it is about.
 *
 * @param question asked when it is unknown and matters
 */
record Fact(String id, String question, List<Value> values) {

    /** @param words phrases in lower case that say this value */
    record Value(String id, String label, List<String> words) {
    }

    Optional<Value> value(String id) {
        return values.stream().filter(value -> value.id().equals(id)).findFirst();
    }
}
