package school.policydesk.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A card as somebody has it before them.
 *
 * @param messageId the message that it is in
 * @param typed what they have put into its inputs so far
 */
record SeenCard(String messageId, JsonNode content, Map<String, String> typed) {

    SeenCard(String messageId, JsonNode content) {
        this(messageId, content, Map.of());
    }

    /** Fills in an input. */
    SeenCard with(String input, String value) {
        if (!inputs().containsKey(input)) {
            throw new AssertionError("There is no input \"" + input + "\" but " + inputs().keySet());
        }
        var more = new HashMap<>(typed);
        more.put(input, value);
        return new SeenCard(messageId, content, more);
    }

    /** The same card with something else in its buttons' data, as a forger would send it. */
    SeenCard forged(String key, String value) {
        JsonNode other = content.deepCopy();
        other.findParents(key).stream().filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast).forEach(data -> data.put(key, value));
        return new SeenCard(messageId, other, typed);
    }

    /** The same card with another verb in its buttons, as a forger would send it. */
    SeenCard withVerb(String verb) {
        JsonNode other = content.deepCopy();
        other.findParents("verb").stream().filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast).forEach(action -> action.put("verb", verb));
        return new SeenCard(messageId, other, typed);
    }

    /** All that can be read on it, a line each. */
    String text() {
        var lines = new ArrayList<String>();
        read(content, lines);
        return String.join("\n", lines);
    }

    /** What stands in each input, by its id. */
    Map<String, String> inputs() {
        var inputs = new LinkedHashMap<String, String>();
        content.findParents("type").stream().filter(node -> node.path("type").asText().startsWith("Input."))
                .forEach(node -> inputs.put(node.path("id").asText(), node.path("value").asText()));
        inputs.putAll(typed);
        return inputs;
    }

    List<String> buttons() {
        return content.findParents("title").stream().filter(SeenCard::isButton).map(node -> node.path("title").asText()).distinct().toList();
    }

    /** What a press of that button sends: its data with the inputs that it takes along. */
    ObjectNode press(String button) {
        var sent = JsonNodeFactory.instance.objectNode().put("type", "Action.Execute").put("verb", found(button).button().path("verb").asText());
        return sent.set("data", submit(button));
    }

    /** What a button carries, with the inputs that it takes along: all that a dialogue sends. */
    ObjectNode submit(String button) {
        var action = found(button);
        var data = (ObjectNode) action.button().path("data").deepCopy();
        if (action.button().path("associatedInputs").asText("auto").equals("auto")) {
            action.inputs().forEach(data::put);
        }
        return data;
    }

    private Found found(String button) {
        return find(content, button, Map.of())
                .orElseThrow(() -> new AssertionError("There is no button \"" + button + "\" but " + buttons() + " on:\n" + text()));
    }

    /** In chats buttons are the one, in dialogues the other. */
    private static boolean isButton(JsonNode node) {
        var type = node.path("type").asText();
        return type.equals("Action.Execute") || type.equals("Action.Submit");
    }

    private record Found(JsonNode button, Map<String, String> inputs) {}

    /** A button takes along the inputs of its card and of those around it, but not of its neighbours. */
    private Optional<Found> find(JsonNode card, String button, Map<String, String> outer) {
        var inputs = new HashMap<>(outer);
        var within = new ArrayList<JsonNode>();
        var buttons = new ArrayList<JsonNode>();
        walk(card, inputs, buttons, within);
        return buttons.stream().filter(node -> node.path("title").asText().equals(button)).findFirst().map(node -> new Found(node, inputs))
                .or(() -> within.stream().flatMap(inner -> find(inner, button, inputs).stream()).findFirst());
    }

    private void walk(JsonNode node, Map<String, String> inputs, List<JsonNode> buttons, List<JsonNode> within) {
        var type = node.path("type").asText();
        if (type.startsWith("Input.")) {
            var id = node.path("id").asText();
            inputs.put(id, typed.getOrDefault(id, node.path("value").asText()));
        } else if (isButton(node)) {
            buttons.add(node);
        } else if (type.equals("Action.ShowCard")) {
            within.add(node.path("card"));
        } else {
            node.forEach(child -> walk(child, inputs, buttons, within));
        }
    }

    private static void read(JsonNode node, List<String> lines) {
        for (var key : List.of("text", "label", "title", "value", "errorMessage")) {
            if (node.path(key).isTextual() && !node.path(key).asText().isBlank() && !key.equals("errorMessage")) {
                lines.add(node.path(key).asText());
            }
        }
        node.forEach(child -> {
            if (child.isContainerNode()) {
                read(child, lines);
            }
        });
    }
}
