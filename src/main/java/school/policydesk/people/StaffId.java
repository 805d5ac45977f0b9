package school.policydesk.people;

import java.util.Locale;
import java.util.UUID;

/**
 * A member of staff, by the object id that Microsoft Entra gave them ({@code aadObjectId}). It comes from a verified
 * token's activity or from the directory, never from anything that a person can type.
 *
 * @param value a UUID in lower case
 */
public record StaffId(String value) implements Comparable<StaffId> {

    /** @throws IllegalArgumentException if it is not a UUID */
    public StaffId {
        value = UUID.fromString(value).toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(StaffId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
