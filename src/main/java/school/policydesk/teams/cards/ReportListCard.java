package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import school.policydesk.cases.CaseFile;

/**
 * What somebody has reported, newest first, a page at a time: reference, state, and what happens next.
 *
 * @param page counted from 0
 * @param shown the reports of this page
 * @param total how many there are on all pages
 */
public record ReportListCard(CaseCards cases, int page, List<Report> shown, int total) {

    public static final int PAGE = 5;

    /** @param next what happens next, in a sentence */
    public record Report(CaseFile file, String next) {}

    public Card card() {
        var body = new ArrayList<JsonNode>();
        body.add(Pieces.heading("My reports"));
        body.add(Pieces.text(total == 0 ? "You haven't reported anything yet." : total == 1 ? "One report." : total + " reports, newest first."));
        for (var report : shown) {
            var file = report.file();
            body.add(Pieces.subheading(file.reference() + " · " + file.kind().label()));
            body.add(Pieces.text("Sent " + cases.says().moment(file.filedAt(), cases.now()) + ". " + cases.state(file)));
            body.add(Pieces.text("**What happens next:** " + report.next()));
            body.add(Pieces.buttons(List.of(Button.of("Open " + file.reference(), Verbs.STATUS, Map.of("case", file.id().toString())))));
        }
        body.addAll(Pieces.rows(turning()));
        return new Card(Pieces.card("My reports", body, List.of()), "My reports: " + total);
    }

    private List<Button> turning() {
        var buttons = new ArrayList<Button>();
        if (page > 0) {
            buttons.add(Button.of("Newer", Verbs.STATUS, Map.of("list", "mine", "page", Integer.toString(page - 1))));
        }
        if (total > (page + 1) * PAGE) {
            buttons.add(Button.of("Older", Verbs.STATUS, Map.of("list", "mine", "page", Integer.toString(page + 1))));
        }
        return buttons;
    }
}
