package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.Field;

/**
 * A leader's cases, oldest first, a page at a time.
 *
 * @param group which of them
 * @param kind only this kind; empty for all
 * @param page counted from 0
 * @param all of that group and kind
 */
public record CaseListCard(CaseCards cases, Group group, String kind, int page, List<CaseFile> all) {

    private static final int PAGE = 5;
    /** No kind's id. Not empty: a choice without a value is left out. */
    private static final String EVERY_KIND = "every";

    /** Which cases. */
    public enum Group {
        WAITING("Waiting for me"),
        COLLEAGUES("With colleagues"),
        CLOSED("Closed");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public static Group of(String name) {
            return Arrays.stream(values()).filter(group -> group.name().equals(name)).findFirst().orElse(WAITING);
        }
    }

    public Card card() {
        var title = "My cases: " + group.label.toLowerCase(java.util.Locale.UK);
        var body = new ArrayList<JsonNode>();
        body.add(Pieces.heading(title));
        body.add(Pieces.text(all.isEmpty() ? "There are none." : all.size() == 1 ? "One case." : all.size() + " cases, oldest first."));
        shown().forEach(file -> {
            body.add(Pieces.subheading(file.reference() + " · " + file.kind().label()));
            body.add(Pieces.text("Received " + cases.says().moment(file.filedAt(), cases.now()) + ". " + cases.state(file)));
            body.add(Pieces.buttons(List.of(Button.of("Open " + file.reference(), Verbs.OPEN, Map.of("case", file.id().toString())))));
        });
        body.addAll(Pieces.rows(turning()));
        body.add(Inputs.of("kind", filter(), kind.isEmpty() ? EVERY_KIND : kind, List.of()));
        body.addAll(Pieces.rows(Arrays.stream(Group.values()).map(one -> list(one.label, one, kind, 0).withInputs()).toList()));
        body.addAll(Pieces.rows(List.of(Button.of("Hand over my cases", Verbs.HAND_ALL, Map.of()), Button.of("I'm away", Verbs.AWAY, Map.of()))));
        return new Card(Pieces.card(title, body, List.of()), title + ": " + all.size());
    }

    private Stream<CaseFile> shown() {
        return all.stream().skip((long) page * PAGE).limit(PAGE);
    }

    private List<Button> turning() {
        var buttons = new ArrayList<Button>();
        if (page > 0) {
            buttons.add(list("Earlier", group, kind, page - 1));
        }
        if (all.size() > (page + 1) * PAGE) {
            buttons.add(list("More", group, kind, page + 1));
        }
        return buttons;
    }

    private static Button list(String title, Group group, String kind, int page) {
        var data = new HashMap<String, String>(Map.of("group", group.name(), "page", Integer.toString(page), "only", kind));
        return Button.of(title, Verbs.LIST, data);
    }

    private static Field filter() {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice(EVERY_KIND, "Every kind"));
        Arrays.stream(CaseKind.values()).forEach(kind -> choices.add(new Field.Choice(kind.id(), kind.label())));
        return new Field("kind", Field.Type.CHOICE, "Show only", "Every kind", false, "", choices);
    }
}
