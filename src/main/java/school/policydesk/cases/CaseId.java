package school.policydesk.cases;

import java.util.Optional;
import java.util.UUID;

/** An opaque handle: random, carries nothing, opens nothing by itself. It is what cards hold. */
public record CaseId(UUID value) {

    public static CaseId random() {
        return new CaseId(UUID.randomUUID());
    }

    /** Empty for anything that isn't one: what comes back on a card may have been tampered with. */
    public static Optional<CaseId> of(String text) {
        try {
            return Optional.of(new CaseId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
