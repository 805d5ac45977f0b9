package school.policydesk.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.policydesk.people.StaffId;

/** Reads who a case is about out of a person field. */
public final class Subjects {

    /** Someone outside school, or a pupil: named in words, if at all. */
    public static final String OUTSIDE = "outside";
    public static final String UNKNOWN = "unknown";

    private Subjects() {}

    /** The colleagues among what was chosen; what is not an id names no colleague. */
    public static Set<StaffId> in(String value) {
        return parts(value).filter(Subjects::isId).map(StaffId::new).collect(Collectors.toUnmodifiableSet());
    }

    static boolean areReadable(String value) {
        return parts(value).allMatch(part -> part.equals(OUTSIDE) || part.equals(UNKNOWN) || isId(part));
    }

    static Set<StaffId> inAll(List<String> values) {
        return values.stream().flatMap(value -> in(value).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> parts(String value) {
        return Arrays.stream(value.split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static boolean isId(String part) {
        try {
            return part.length() == 36 && UUID.fromString(part) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
