package school.policydesk.preflight;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All checks, one after the other. */
@Component
public class Preflight {

    private static final String LINE = "%s  %-16s %s";
    private static final String MORE = "\n" + " ".repeat(20);

    private final List<Check> checks;
    private final Explained explained;

    Preflight(List<Check> checks, Explained explained) {
        this.checks = List.copyOf(checks);
        this.explained = explained;
    }

    /** A check and what it found. */
    public record Looked(String name, Finding finding) {

        /** As a line of a table, with a tick or a cross. */
        public String text() {
            var says = finding.says().replace("\n", MORE);
            var details = finding.details().stream().map(detail -> MORE + "- " + detail).collect(Collectors.joining());
            return LINE.formatted(finding.isFine() ? "✓" : "✗", name, says) + details;
        }
    }

    public List<Looked> look() {
        return checks.stream().map(check -> new Looked(check.name(), look(check))).toList();
    }

    private Finding look(Check check) {
        try {
            return check.look();
        } catch (RuntimeException e) {
            return Finding.fault(explained.why(e));
        }
    }
}
