package school.policydesk.preflight;

import java.util.List;

/**
 * What a check found.
 *
 * @param says what is there, or what to mend; fit for a log: nobody's name
 * @param details more lines for whoever is at the terminal, such as who it is about; never logged
 */
public record Finding(boolean isFine, String says, List<String> details) {

    public Finding {
        details = List.copyOf(details);
    }

    public static Finding fine(String says) {
        return new Finding(true, says, List.of());
    }

    public static Finding fault(String mend) {
        return new Finding(false, mend, List.of());
    }

    public static Finding fault(String mend, List<String> details) {
        return new Finding(false, mend, details);
    }
}
