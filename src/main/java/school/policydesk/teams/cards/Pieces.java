package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import school.policydesk.cases.Visible;

/**
 * The pieces that every card is put together from, each a template in {@code resources/cards}. Words of the program and
 * of the school's files go into text blocks, which read Markdown; whatever a person typed, and the policy's own words, go
 * into {@link #words} and {@link #quote}, which show it as it is.
 */
final class Pieces {

    /** The SDK's attachments hold nodes of this Jackson, so cards are made of them from the start. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final CardTemplate CARD = load("card");
    private static final CardTemplate HEADING = load("part-heading");
    private static final CardTemplate SUBHEADING = load("part-subheading");
    private static final CardTemplate TEXT = load("part-text");
    private static final CardTemplate SMALL = load("part-small");
    private static final CardTemplate WORDS = load("part-words");
    private static final CardTemplate QUOTE = load("part-quote");
    private static final CardTemplate NOTICE = load("part-notice");
    private static final CardTemplate FIELD = load("part-field");
    private static final CardTemplate ERROR = load("part-error");
    private static final CardTemplate BUTTON = load("part-button");
    private static final CardTemplate BUTTONS = load("part-buttons");
    private static final CardTemplate MORE = load("part-more");

    private Pieces() {}

    static ObjectNode card(String speak, List<? extends JsonNode> body, List<? extends JsonNode> actions) {
        return CARD.fill(Map.of("speak", speak, "body", body, "actions", actions));
    }

    static ObjectNode heading(String text) {
        return HEADING.fill(Map.of("text", text));
    }

    static ObjectNode subheading(String text) {
        return SUBHEADING.fill(Map.of("text", text));
    }

    static ObjectNode text(String text) {
        return TEXT.fill(Map.of("text", text));
    }

    static ObjectNode small(String text) {
        return SMALL.fill(Map.of("text", text));
    }

    /** Somebody's words, as they are: no Markdown, no mention, no markup. */
    static ObjectNode words(String text) {
        return WORDS.fill(Map.of("text", Visible.text(text)));
    }

    static ObjectNode quote(String section, String clause, String text) {
        return QUOTE.fill(Map.of("section", section, "clause", clause, "text", text));
    }

    /** @param style {@code warning}, {@code attention}, {@code good} or {@code emphasis}; the title says it in words too */
    static ObjectNode notice(String style, String title, String text) {
        return NOTICE.fill(Map.of("style", style, "title", title, "text", text));
    }

    static ObjectNode field(String label, String text) {
        return FIELD.fill(Map.of("label", label, "text", Visible.text(text)));
    }

    static ObjectNode error(String text) {
        return ERROR.fill(Map.of("text", text));
    }

    static ObjectNode button(Button button) {
        var data = JSON.createObjectNode();
        button.data().forEach(data::put);
        var submitted = data.deepCopy().put("verb", button.verb());
        return BUTTON.fill(Map.of(
                "title", button.title(), "verb", button.verb(), "style", button.style().id(),
                "inputs", button.takesInputs() ? "auto" : "none", "data", data, "submitData", submitted));
    }

    static ObjectNode buttons(List<Button> buttons) {
        return BUTTONS.fill(Map.of("actions", buttons.stream().map(Pieces::button).toList()));
    }

    /** Any number of actions, few in a row. */
    static List<ObjectNode> actionRows(List<ObjectNode> actions) {
        var rows = new ArrayList<ObjectNode>();
        for (int from = 0; from < actions.size(); from += 4) {
            rows.add(BUTTONS.fill(Map.of("actions", actions.subList(from, Math.min(from + 4, actions.size())))));
        }
        return rows;
    }

    /** Any number of buttons: Teams hides a card's seventh action, but counts each row by itself. */
    static List<ObjectNode> rows(List<Button> buttons) {
        return actionRows(buttons.stream().map(Pieces::button).toList());
    }

    /** A part that opens on demand, with inputs and buttons of its own. */
    static ObjectNode more(String title, List<? extends JsonNode> body, List<Button> buttons) {
        return MORE.fill(Map.of("title", title, "body", body, "actions", buttons.stream().map(Pieces::button).toList()));
    }

    static CardTemplate load(String name) {
        try (var in = Pieces.class.getResourceAsStream("/cards/" + name + ".json")) {
            return new CardTemplate(name, JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Card piece " + name + " can't be read", e);
        }
    }
}
