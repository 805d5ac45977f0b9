package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.Field;

/** Cards in a dialogue that one person has opened on a message. */
public final class DialogueCards {

    private static final int LONGEST_GLIMPSE = 300;

    private DialogueCards() {}

    /**
     * What is to be reported about a message.
     *
     * @param quoted the message's words, of which the beginning is shown
     * @param data handed back with the choice
     * @param error what was wrong with the choice before; may be empty
     */
    public static Card choose(List<CaseKind> kinds, String quoted, Map<String, String> data, String error) {
        var choices = kinds.stream().map(kind -> new Field.Choice(kind.id(), kind.label())).toList();
        var kind = new Field("kind", Field.Type.CHOICE, "What is it about?", "Choose one", true, "Please choose what it is about.", choices);
        var body = new ArrayList<JsonNode>();
        body.add(Pieces.heading("Report this message"));
        body.add(Pieces.small("If a child is in danger now, call 999 and tell a Named Person. Don't wait for a form."));
        body.add(Pieces.words(glimpse(quoted)));
        body.add(Inputs.of("kind", kind, "", List.of()));
        if (!error.isEmpty()) {
            body.add(Pieces.error(error));
        }
        body.add(Pieces.small("Next comes a short form with this message quoted in it. Nobody in the chat is told. "
                + "For anything else, write to me in your own chat with me."));
        var next = new Button("Next", Verbs.ABOUT_MESSAGE, data, Button.Style.MAIN, true);
        var cancel = Button.of("Cancel", Verbs.CANCEL, Map.of());
        var actions = List.of(Pieces.button(next), Pieces.button(cancel));
        return new Card(Pieces.card("Report this message", body, actions), "What would you like to report?");
    }

    /** A receipt as it is read in a dialogue: nothing can be pressed there, since the same card is in the chat. */
    public static Card receipt(Card receipt) {
        var content = receipt.content().deepCopy();
        content.putArray("actions");
        content.withArray("body").add(Pieces.small("I put this receipt into your own chat with me as well. "
                + "Nobody in the chat with the message is told. You can close this now."));
        return new Card(content, receipt.summary());
    }

    /** The same card with {@code Action.Submit} in the place of every {@code Action.Execute}: a dialogue knows no other. */
    public static Card submitting(Card card) {
        return new Card((ObjectNode) submitting(card.content()), card.summary());
    }

    private static JsonNode submitting(JsonNode node) {
        return switch (node) {
            case ObjectNode action when action.path("type").asText().equals("Action.Execute") ->
                action.path("fallback").<ObjectNode>deepCopy().set("style", action.path("style"));
            case ObjectNode object -> {
                var changed = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(property -> changed.set(property.getKey(), submitting(property.getValue())));
                yield changed;
            }
            case ArrayNode items -> {
                var changed = JsonNodeFactory.instance.arrayNode();
                items.forEach(item -> changed.add(submitting(item)));
                yield changed;
            }
            default -> node;
        };
    }

    private static String glimpse(String words) {
        return words.length() <= LONGEST_GLIMPSE ? words : words.substring(0, LONGEST_GLIMPSE) + " \u2026";
    }
}
