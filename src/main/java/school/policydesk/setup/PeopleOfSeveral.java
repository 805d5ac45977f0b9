package school.policydesk.setup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import school.policydesk.people.Listing;
import school.policydesk.people.StaffId;
import school.policydesk.school.Faults;
import school.policydesk.school.School;
import school.policydesk.school.SchoolId;
import school.policydesk.setup.SchoolIdentities.Named;

/**
 * People who are listed at several schools of their tenant. Their files have to agree on which school is theirs: it answers them
 * and takes their reports. The others can give them cases.
 */
final class PeopleOfSeveral {

    private final SchoolIdentities identities;

    /** One line of one school's file. */
    private record Place(Named at, Listing listing) {

        /** The id of the school that is theirs, by what this file says. */
        String home() {
            return listing.home().orElse(at.school().id().value());
        }
    }

    PeopleOfSeveral(SchoolIdentities identities) {
        this.identities = identities;
    }

    /** Of everybody who is listed more than once, which school is theirs; what isn't said, or isn't so, is added to the faults. */
    Map<StaffId, SchoolId> homes() {
        var homes = new HashMap<StaffId, SchoolId>();
        for (var places : byPerson()) {
            var home = home(places);
            if (places.size() > 1 && home.isPresent()) {
                homes.put(places.getFirst().listing().person(), home.get());
            } else if (home.isEmpty()) {
                places.subList(places.size() > 1 ? 1 : 0, places.size()).forEach(place -> refuse(place, places));
            }
        }
        return homes;
    }

    /** The made-up people of the sample are nobody; the same id in tenants that have nothing in common is two people. */
    private List<List<Place>> byPerson() {
        var places = identities.schools().stream().filter(named -> !isSample(named))
                .flatMap(named -> Listing.in(named.folder()).stream().map(listing -> new Place(named, listing)));
        return places.collect(Collectors.groupingBy(place -> place.listing().person())).values().stream()
                .flatMap(same -> byTenant(same).stream()).toList();
    }

    private static List<List<Place>> byTenant(List<Place> same) {
        var groups = new ArrayList<List<Place>>();
        for (var place : same) {
            var joined = new ArrayList<Place>();
            groups.removeIf(group -> shareATenant(group, place) && joined.addAll(group));
            joined.add(place);
            groups.add(joined);
        }
        return groups;
    }

    private static boolean isSample(Named named) {
        return named.folder().yaml("people.yml", new Faults()).optional("sample", "false").equals("true");
    }

    private static boolean shareATenant(List<Place> group, Place place) {
        return group.stream().anyMatch(other -> shareATenant(other.at().school(), place.at().school()));
    }

    private static boolean shareATenant(School one, School other) {
        return one.tenants().isEmpty() || other.tenants().isEmpty() || !Collections.disjoint(one.tenants(), other.tenants());
    }

    /** What all places agree on, if that school lists them. */
    private static Optional<SchoolId> home(List<Place> places) {
        var said = places.stream().map(Place::home).distinct().toList();
        return places.stream().map(place -> place.at().school().id())
                .filter(school -> said.size() == 1 && school.value().equals(said.getFirst()))
                .findFirst();
    }

    private void refuse(Place place, List<Place> places) {
        var name = place.listing().name();
        var others = places.stream().filter(other -> other.at() != place.at()).map(other -> other.at().school().id().value()).distinct()
                .collect(Collectors.joining(", "));
        var faults = identities.faultsOf(place.at());
        if (others.isEmpty()) {
            faults.add(place.listing().file(), place.listing().line(),
                    name + " is said to be of '" + place.home() + "', which doesn't list them",
                    "Leave the line 'school' out, or list them there too.");
        } else {
            faults.add(place.listing().file(), place.listing().line(),
                    name + " is listed at " + others + " too, and it isn't agreed which school is theirs",
                    "Write 'school: ' and that school's id beside them here and there; or list them at one school only.");
        }
    }
}
