package school.policydesk.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The zip that Teams takes: the filled manifest, the icons, and translations. Its templates are those of the folder {@code manifest}. */
final class AppPackage {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z]+)}");
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /**
     * @param values for every placeholder of the template
     * @param languages translated strings by language tag
     */
    AppPackage(Map<String, JsonNode> values, Map<String, JsonNode> languages) {
        var manifest = fill(JSON.readTree(template("manifest.json")), values);
        languages.keySet().forEach(tag -> ((ObjectNode) manifest.path("localizationInfo")).withArray("additionalLanguages")
                .addObject().put("languageTag", tag).put("file", tag + ".json"));
        files.put("manifest.json", pretty(manifest));
        files.put("color.png", template("color.png"));
        files.put("outline.png", template("outline.png"));
        languages.forEach((tag, strings) -> files.put(tag + ".json", pretty(strings)));
    }

    void writeTo(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }

    /** A string that is nothing but a placeholder becomes its value, whatever that is; within a longer one it becomes text. */
    private static JsonNode fill(JsonNode node, Map<String, JsonNode> values) {
        return switch (node) {
            case StringNode text -> fill(text.stringValue(), values);
            case ArrayNode items -> {
                var filled = JsonNodeFactory.instance.arrayNode();
                items.forEach(item -> filled.add(fill(item, values)));
                yield filled;
            }
            case ObjectNode object -> {
                var filled = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(entry -> filled.set(entry.getKey(), fill(entry.getValue(), values)));
                yield filled;
            }
            default -> node;
        };
    }

    private static JsonNode fill(String text, Map<String, JsonNode> values) {
        var whole = PLACEHOLDER.matcher(text);
        return whole.matches()
                ? required(values, whole.group(1))
                : StringNode.valueOf(PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(required(values, found.group(1)).stringValue())));
    }

    private static JsonNode required(Map<String, JsonNode> values, String name) {
        return Objects.requireNonNull(values.get(name), () -> "No value for placeholder " + name);
    }

    private static byte[] pretty(JsonNode json) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    private static byte[] template(String name) {
        try (InputStream in = AppPackage.class.getResourceAsStream("/manifest/" + name)) {
            return Objects.requireNonNull(in, () -> "Not packed: manifest/" + name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
