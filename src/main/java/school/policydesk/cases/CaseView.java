package school.policydesk.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import school.policydesk.people.StaffId;

/**
 * A case with its content, as one person may see it.
 *
 * @param entries in order; for the reporter only what they may read
 * @param recipients who has been given it
 */
public record CaseView(CaseFile file, List<Entry> entries, List<StaffId> recipients) {

    public CaseView {
        entries = List.copyOf(entries);
        recipients = List.copyOf(recipients);
    }

    /** What the report says now: its latest version. */
    public Map<String, String> report() {
        return entries.stream().filter(entry -> entry.act() == Act.FILE).reduce((first, second) -> second).map(Entry::words).orElseThrow();
    }

    /** As Teams showed the reporter's name when they sent the report; possibly empty. */
    public String reporterName() {
        return report().getOrDefault(Intake.REPORTER_NAME, "");
    }

    public List<Entry> all(Act act) {
        return entries.stream().filter(entry -> entry.act() == act).collect(Collectors.toUnmodifiableList());
    }
}
