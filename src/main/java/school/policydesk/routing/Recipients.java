package school.policydesk.routing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import school.policydesk.cases.CaseKind;
import school.policydesk.people.Person;
import school.policydesk.people.StaffDirectory;
import school.policydesk.people.StaffId;

/** Everybody whom some rung could call on some day, whoever reports and whatever it is about. */
final class Recipients {

    private final StaffDirectory directory;
    private final RoutingTable table;

    Recipients(StaffDirectory directory, RoutingTable table) {
        this.directory = directory;
        this.table = table;
    }

    /** Each once, those who hold a role before those who stand in. */
    List<Person> all() {
        Map<StaffId, Person> found = new LinkedHashMap<>();
        var called = Arrays.stream(CaseKind.values()).flatMap(this::addressees).distinct().flatMap(this::people).distinct().toList();
        called.forEach(person -> found.putIfAbsent(person.id(), person));
        called.stream().flatMap(person -> Deputies.chainOf(person, directory).stream()).forEach(deputy -> found.putIfAbsent(deputy.id(), deputy));
        return List.copyOf(found.values());
    }

    private Stream<Addressee> addressees(CaseKind kind) {
        var rungs = Stream.concat(table.allTracks(kind).stream().flatMap(track -> track.rungs().stream()), Stream.of(table.fallback(kind)));
        return rungs.flatMap(rung -> rung.to().stream());
    }

    private Stream<Person> people(Addressee addressee) {
        return directory.everybody().stream().flatMap(reporter -> addressee.people(directory, reporter.id()).stream());
    }
}
