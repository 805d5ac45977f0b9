package school.policydesk.routing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import school.policydesk.people.Person;
import school.policydesk.people.StaffDirectory;
import school.policydesk.people.StaffId;

/** Who stands in for whom. A deputy who is away too is stood in for by their own; a circle of deputies ends where it began. */
final class Deputies {

    private Deputies() {}

    /** Everybody who could come to stand in for a person, nearest first, without the person. */
    static List<Person> chainOf(Person person, StaffDirectory directory) {
        var chain = new LinkedHashMap<StaffId, Person>();
        var next = deputyOf(person, directory);
        while (next.isPresent() && !next.get().id().equals(person.id()) && chain.putIfAbsent(next.get().id(), next.get()) == null) {
            next = deputyOf(next.get(), directory);
        }
        return List.copyOf(chain.values());
    }

    /** Who acts for a person on that day: nobody while they are there themselves. */
    static Optional<Person> actingFor(Person person, StaffDirectory directory, LocalDate day) {
        if (!person.isAwayOn(day)) {
            return Optional.empty();
        }
        return chainOf(person, directory).stream().filter(deputy -> !deputy.isAwayOn(day)).findFirst();
    }

    private static Optional<Person> deputyOf(Person person, StaffDirectory directory) {
        return person.deputy().flatMap(directory::find);
    }
}
