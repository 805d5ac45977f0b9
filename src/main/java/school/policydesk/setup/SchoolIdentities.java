package school.policydesk.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import school.policydesk.school.Faults;
import school.policydesk.school.School;
import school.policydesk.school.SchoolFolder;
import school.policydesk.school.SchoolFolders;

/** Who the schools are, and that they can be told apart: by id, by the prefix of their references, and by tenant. */
final class SchoolIdentities {

    private final SchoolFolders folders;
    private final Faults faults;
    private final List<Named> schools;

    /** @param folder's name, for a fault */
    record Named(String name, SchoolFolder folder, School school) {}

    SchoolIdentities(SchoolFolders folders, Faults faults) {
        this.folders = folders;
        this.faults = faults;
        this.schools = folders.byName().entrySet().stream()
                .map(entry -> new Named(entry.getKey(), entry.getValue(), School.read(entry.getValue(), folders.faultsOf(entry.getKey(), faults))))
                .toList();
    }

    List<Named> schools() {
        return schools;
    }

    Faults faultsOf(Named school) {
        return folders.faultsOf(school.name(), faults);
    }

    void check() {
        refuseDoubled("id", school -> school.id().value(), "Give each school an id of its own, and never change it: its cases are kept under it.");
        refuseDoubled("referencePrefix", School::referencePrefix,
                "Give each school a prefix of its own: nobody must mistake one school's reference for another's.");
        if (schools.size() > 1) {
            schools.stream().filter(named -> named.school().tenants().isEmpty()).forEach(named -> faultsOf(named).add("school.yml", 0,
                    "'tenants' is missing", "Add 'tenants: [...]' with the id of the Microsoft 365 tenant that the school's staff are in."));
        }
    }

    private void refuseDoubled(String key, Function<School, String> value, String mend) {
        Map<String, Named> first = new HashMap<>();
        for (var named : schools) {
            var other = first.putIfAbsent(value.apply(named.school()), named);
            if (other != null) {
                var line = named.folder().yaml("school.yml", new Faults()).at(key).line();
                faultsOf(named).add("school.yml", line, "'" + value.apply(named.school()) + "' is the " + key + " of " + other.name() + " too", mend);
            }
        }
    }
}
