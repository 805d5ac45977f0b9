package school.policydesk.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseView;
import school.policydesk.cases.Entry;
import school.policydesk.cases.Form;
import school.policydesk.people.StaffId;
import school.policydesk.record.Said.Line;

/**
 * What a record says, from its title to its seal.
 *
 * @param view of the case, as the reader may see it
 * @param seal the hash of the latest line about the case in the audit trail
 */
record RecordSheet(
        CaseView view, Form form, StaffId reader, Function<StaffId, String> nameOf, String schoolName, Moments moments, Instant madeAt, String seal) {

    /** The field of a form that stands for a signature. */
    private static final String SIGNATURE = "signature";

    String title() {
        return view.file().kind().label() + " " + view.file().reference();
    }

    void writeTo(Page page) {
        page.title(title(), schoolName, view.file().reference());
        page.line("School", schoolName);
        page.line("Reference", view.file().reference());
        page.line("Received", moments.say(view.file().filedAt()));
        page.line("Status when this was made", view.file().status().label());
        if (!isReporters()) {
            page.line("Given to", view.recipients().stream().map(nameOf).collect(Collectors.joining(", ")));
        }
        report(page);
        signature(page);
        page.section("What has happened");
        view.entries().forEach(entry -> happened(page, entry));
        made(page);
    }

    private boolean isReporters() {
        return view.file().reporter().equals(reader);
    }

    private void report(Page page) {
        page.section("The report");
        said().report(view.report()).forEach(line -> page.line(line.label(), line.text()));
    }

    /** Who Teams says it was stands beside what was typed: the one is known, the other was meant as a signature. */
    private void signature(Page page) {
        var filed = latestReport();
        page.section("Signed and dated");
        Optional.ofNullable(view.report().get(SIGNATURE)).ifPresent(name -> page.line("Signature, as it was typed", name));
        page.line("Sent by, according to Microsoft Teams", "%s, account %s".formatted(identity(), filed.actor()));
        page.line("Date and time", moments.say(filed.at()));
    }

    private String identity() {
        var known = nameOf.apply(view.file().reporter());
        var shown = view.reporterName();
        return shown.isEmpty() || shown.equals(known) ? known : known + " (shown in Teams as " + shown + ")";
    }

    private void happened(Page page, Entry entry) {
        page.entry("%s: %s, by %s".formatted(moments.say(entry.at()), entry.act().label(), nameOf.apply(entry.actor())));
        lines(entry).forEach(line -> page.line(line.label(), line.text()));
    }

    private List<Line> lines(Entry entry) {
        boolean now = entry.equals(latestReport());
        return now ? List.of(new Line("", "As it stands under \"The report\".")) : said().of(entry, isReporters());
    }

    private Entry latestReport() {
        return view.all(Act.FILE).getLast();
    }

    private void made(Page page) {
        page.section("This copy");
        page.line("Made by", "%s, account %s".formatted(nameOf.apply(reader), reader));
        page.line("Made", moments.say(madeAt));
        page.line("For", isReporters()
                ? "The person who reported it. What those who deal with it keep among themselves is not in this copy."
                : "A person who was given the case. It holds private notes, which the reporter doesn't see.");
        page.line("Seal", seal);
        page.small("The seal is the hash (SHA-256) of the latest line about this case in the school's audit trail, which says that this copy was made. "
                + "A later change to the trail up to that line can be found by it.");
    }

    private Said said() {
        return new Said(form, nameOf);
    }
}
