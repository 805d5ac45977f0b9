package school.policydesk.people;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import school.policydesk.school.YamlNode;

/** Reads {@code groups} in {@code people.yml}: which group of the school's Microsoft tenant gives which roles. */
final class GroupEntries {

    private GroupEntries() {}

    static Map<String, Set<Role>> read(YamlNode list) {
        var groups = new LinkedHashMap<String, Set<Role>>();
        for (var entry : list.items()) {
            entry.allowOnly("id", "name", "roles");
            var roles = Role.readAll(entry.at("roles"));
            String id = entry.required("id").toLowerCase(Locale.ROOT);
            if (!id.isEmpty() && !isUuid(id)) {
                entry.at("id").fault("This is not an object id", "Copy the group's object id from Microsoft Entra, 36 characters long.");
            } else if (groups.put(id, roles.isEmpty() ? Set.of(Role.STAFF) : roles) != null) {
                entry.at("id").fault("This group stands here twice", "Write all its roles in one entry.");
            }
        }
        return groups;
    }

    private static boolean isUuid(String id) {
        try {
            return UUID.fromString(id).toString().equals(id);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
