package school.policydesk.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import school.policydesk.school.YamlNode;

/** Which example belongs to whom: the same words under two headings would teach the desk nothing but doubt. */
final class Claims {

    private record Claim(String owner, String place) {
    }

    private final Map<String, Claim> claims = new HashMap<>();

    /** The examples below a node, each claimed for the owner; what another one has claimed before is a fault. */
    List<String> examples(YamlNode node, String owner) {
        node.items().forEach(item -> claim(item, owner));
        return node.items().stream().map(YamlNode::text).distinct().toList();
    }

    private void claim(YamlNode item, String owner) {
        String plain = item.text().toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        var first = claims.putIfAbsent(plain, new Claim(owner, item.file() + ":" + item.line()));
        if (first != null) {
            String whose = first.owner().equals(owner) ? "this one" : "'" + first.owner() + "'";
            item.fault("'" + item.text() + "' stands under " + whose + " already, in " + first.place(), "Keep it in one place, or say it in other words.");
        }
    }
}
