package school.policydesk.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import school.policydesk.school.YamlNode;

/** Which example belongs to whom: the same words under two headings would teach the desk nothing but doubt. */
final class Claims {

    static final String MEND = "Keep it in one place, or say it in other words.";

    private record Claim(String owner, String place) {
    }

    private final Map<String, Claim> claims = new HashMap<>();

    /** The examples below a node, each claimed for the owner; what another one has claimed before is a fault. */
    List<String> examples(YamlNode node, String owner) {
        node.items().forEach(item -> claim(item, owner));
        return node.items().stream().map(YamlNode::text).distinct().toList();
    }

    private void claim(YamlNode item, String owner) {
        claim(item.text(), owner, item.file() + ":" + item.line()).ifPresent(fault -> item.fault(fault, MEND));
    }

    /** Claims a text for its owner; what is wrong with that, if another one has claimed it before. */
    Optional<String> claim(String text, String owner, String place) {
        String plain = text.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        var first = claims.putIfAbsent(plain, new Claim(owner, place));
        return Optional.ofNullable(first).map(earlier -> {
            String whose = earlier.owner().equals(owner) ? "this one" : "'" + earlier.owner() + "'";
            return "'" + text + "' stands under " + whose + " already, in " + earlier.place();
        });
    }
}
