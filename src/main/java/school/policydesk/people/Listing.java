package school.policydesk.people;

import java.util.List;
import java.util.Optional;
import school.policydesk.school.Faults;
import school.policydesk.school.SchoolFolder;

/**
 * Where a person stands in a school's {@code people.yml}.
 *
 * @param home the id of the school that is theirs, as written beside them; empty for this one
 */
public record Listing(StaffId person, String name, Optional<String> home, int line) {

    /** Everybody in the file who can be read; what can't has been reported by whoever read it as a directory. */
    public static List<Listing> in(SchoolFolder folder) {
        var people = folder.yaml(PeopleFile.NAME, new Faults()).at("people").items().stream().map(PersonEntry::new);
        return people.flatMap(entry -> entry.id().stream().map(id -> new Listing(id, entry.name(),
                Optional.of(entry.yaml().optional("school", "")).filter(home -> !home.isEmpty()), entry.yaml().line()))).toList();
    }

    /** The file's name, for a fault. */
    public String file() {
        return PeopleFile.NAME;
    }
}
