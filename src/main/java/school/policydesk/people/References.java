package school.policydesk.people;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import school.policydesk.school.YamlNode;

/** Finds whom one person's entry means by another's id or name. */
final class References {

    private final List<PersonEntry> entries;

    References(List<PersonEntry> entries) {
        this.entries = entries;
    }

    void refuseDoubledIds() {
        var seen = new HashSet<StaffId>();
        entries.forEach(entry -> entry.id().filter(id -> !seen.add(id)).ifPresent(id ->
                entry.yaml().at("id").fault("This id belongs to somebody above", "Give each person their own object id.")));
    }

    Set<StaffId> all(YamlNode yaml) {
        return yaml.items().stream().map(this::one).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /** Empty where nothing is written, and where it means nobody or more than one, which is a fault. */
    Optional<StaffId> one(YamlNode yaml) {
        if (!yaml.isPresent()) {
            return Optional.empty();
        }
        var meant = meant(yaml.text());
        if (meant.isEmpty()) {
            yaml.fault("Nobody here has the id or name '" + yaml.text() + "'", "Write it exactly as it stands in that person's own entry.");
        } else if (meant.size() > 1) {
            yaml.fault("More than one person is called '" + yaml.text() + "'", "Write the person's id instead.");
        }
        return meant.size() == 1 ? Optional.of(meant.iterator().next()) : Optional.empty();
    }

    private Set<StaffId> meant(String text) {
        return entries.stream()
                .filter(entry -> entry.name().equals(text) || entry.id().filter(id -> id.value().equalsIgnoreCase(text)).isPresent())
                .flatMap(entry -> entry.id().stream())
                .collect(Collectors.toSet());
    }
}
