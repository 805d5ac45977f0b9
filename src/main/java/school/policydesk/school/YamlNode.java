package school.policydesk.school;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a YAML file that knows its line, so that whatever is wrong with it can be reported there. Asking for what
 * isn't there adds a fault and gives an empty value: reading goes on and finds the next fault too.
 */
public final class YamlNode {

    private final String file;
    private final @Nullable Node node;
    private final Faults faults;

    private YamlNode(String file, @Nullable Node node, Faults faults) {
        this.file = file;
        this.node = node;
        this.faults = faults;
    }

    /** The root of a text; where it is not YAML, that is a fault and the node is empty. */
    public static YamlNode parse(String file, String text, Faults faults) {
        try {
            return new YamlNode(file, new Yaml().compose(new StringReader(text)), faults);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            faults.add(file, line, "This is not YAML: " + e.getProblem(), "Check indentation, quotes and colons on this line.");
            return new YamlNode(file, null, faults);
        }
    }

    public String file() {
        return file;
    }

    /** Counted from 1; 0 for a node that isn't there. */
    public int line() {
        return node == null ? 0 : node.getStartMark().getLine() + 1;
    }

    public boolean isPresent() {
        return node != null;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public void fault(String what, String mend) {
        faults.add(file, line(), what, mend);
    }

    /** The value of a key, or a node that isn't there. */
    public YamlNode at(String key) {
        return Optional.ofNullable(entries().get(key)).orElse(new YamlNode(file, null, faults));
    }

    /** A mapping's entries in the order of the file; empty for anything else. A doubled key is a fault. */
    public Map<String, YamlNode> entries() {
        var entries = new LinkedHashMap<String, YamlNode>();
        if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                if (entries.put(key, new YamlNode(file, tuple.getValueNode(), faults)) != null) {
                    faults.add(file, tuple.getKeyNode().getStartMark().getLine() + 1, "'" + key + "' stands here twice", "Keep one.");
                }
            }
        }
        return entries;
    }

    /** A list's items; a single value counts as a list of one; nothing as an empty list. */
    public List<YamlNode> items() {
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            var items = new ArrayList<YamlNode>();
            sequence.getValue().forEach(item -> items.add(new YamlNode(file, item, faults)));
            return items;
        }
        return List.of(this);
    }

    /** This scalar's text, trimmed; a mapping or list here is a fault. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        if (node != null) {
            fault("A single value belongs here", "Write the value on this line, without dashes or keys below it.");
        }
        return "";
    }

    /** The text of a key that must be there. */
    public String required(String key) {
        String text = at(key).text();
        if (text.isEmpty()) {
            fault("'" + key + "' is missing", "Add a line '" + key + ": ...' here.");
        }
        return text;
    }

    public String optional(String key, String otherwise) {
        var value = at(key);
        return value.isPresent() ? value.text() : otherwise;
    }

    public List<String> texts(String key) {
        return at(key).items().stream().map(YamlNode::text).toList();
    }

    /** Any other key is a fault: a misspelt key must not be silently without effect. */
    public void allowOnly(String... keys) {
        var allowed = Set.of(keys);
        entries().forEach((key, value) -> {
            if (!allowed.contains(key)) {
                value.fault("'" + key + "' is not known here", "Known are: " + String.join(", ", new TreeSet<>(allowed)) + ".");
            }
        });
    }
}
