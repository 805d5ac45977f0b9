package school.policydesk.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import school.policydesk.people.StaffId;

/**
 * A case with its content, as one person may see it.
 *
 * @param reader whose view it is
 * @param entries in order; for the reporter only what they may read
 * @param recipients who has been given it
 * @param steps of this kind that are this person's to take, whatever the state of the case
 */
public record CaseView(CaseFile file, StaffId reader, List<Entry> entries, List<StaffId> recipients, List<Step> steps) {

    public CaseView {
        entries = List.copyOf(entries);
        recipients = List.copyOf(recipients);
        steps = List.copyOf(steps);
    }

    public boolean isReporters() {
        return file.reporter().equals(reader);
    }

    /** What the report says now: its latest version. */
    public Map<String, String> report() {
        return all(Act.FILE).getLast().words();
    }

    /** What the report said when something was done: the version before it, the first one before any. */
    public Map<String, String> reportAt(Entry entry) {
        var versions = all(Act.FILE);
        return versions.stream().filter(version -> version.number() < entry.number()).reduce((first, second) -> second)
                .orElse(versions.getFirst()).words();
    }

    /** What was decided last on the report as it stands: an earlier decision was about other words. */
    public Optional<Entry> decision() {
        return entries.stream().filter(entry -> entry.act() == Act.DECIDE || entry.act() == Act.FILE)
                .reduce((first, second) -> second).filter(entry -> entry.act() == Act.DECIDE);
    }

    /** As Teams showed the reporter's name when they sent the report; possibly empty. */
    public String reporterName() {
        return report().getOrDefault(Intake.REPORTER_NAME, "");
    }

    public List<Entry> all(Act act) {
        return entries.stream().filter(entry -> entry.act() == act).collect(Collectors.toUnmodifiableList());
    }
}
