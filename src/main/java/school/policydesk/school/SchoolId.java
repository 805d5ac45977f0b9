package school.policydesk.school;

import java.util.regex.Pattern;

/**
 * Which school something belongs to. Everything a school owns carries it, so that a trust can run many schools on one
 * deployment without one seeing another's.
 *
 * @param value lower-case letters, digits and hyphens, at most 40 characters
 */
public record SchoolId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** @throws IllegalArgumentException if the value is not of that form */
    public SchoolId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a school id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
