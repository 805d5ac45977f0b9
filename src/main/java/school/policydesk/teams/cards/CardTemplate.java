package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a card as JSON with {@code ${name}} placeholders. Filled by walking the parsed tree: what somebody typed
 * stays one string and is never read as JSON or as a placeholder. A string that is nothing but a placeholder may be
 * replaced by a number, a truth value, a node or, inside an array, by any number of nodes. Immutable; safe for use by
 * many threads.
 */
final class CardTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");

    private final String name;
    private final JsonNode tree;

    CardTemplate(String name, JsonNode tree) {
        this.name = name;
        this.tree = tree;
    }

    /** @throws IllegalArgumentException if a placeholder has no value: a half-filled card is never sent */
    ObjectNode fill(Map<String, ?> values) {
        return (ObjectNode) fill(tree, values);
    }

    private JsonNode fill(JsonNode node, Map<String, ?> values) {
        return switch (node) {
            case TextNode text -> whole(text.textValue()).map(key -> node(required(values, key))).orElseGet(() -> inside(text.textValue(), values));
            case ArrayNode items -> array(items, values);
            case ObjectNode object -> {
                var filled = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(property -> filled.set(property.getKey(), fill(property.getValue(), values)));
                yield filled;
            }
            default -> node;
        };
    }

    private ArrayNode array(ArrayNode items, Map<String, ?> values) {
        var filled = JsonNodeFactory.instance.arrayNode();
        for (var item : items) {
            var value = whole(item.isTextual() ? item.textValue() : "").map(key -> required(values, key));
            if (value.orElse("") instanceof List<?> nodes) {
                nodes.forEach(one -> filled.add((JsonNode) one));
            } else {
                filled.add(fill(item, values));
            }
        }
        return filled;
    }

    private JsonNode inside(String text, Map<String, ?> values) {
        return TextNode.valueOf(PLACEHOLDER.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(required(values, match.group(1)).toString())));
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case JsonNode ready -> ready;
            case Boolean truth -> BooleanNode.valueOf(truth);
            case Integer number -> IntNode.valueOf(number);
            default -> TextNode.valueOf(value.toString());
        };
    }

    private static Optional<String> whole(String text) {
        var match = PLACEHOLDER.matcher(text);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    private Object required(Map<String, ?> values, String key) {
        var value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("Card piece '" + name + "' has no value for ${" + key + "}");
        }
        return value;
    }
}
