package school.policydesk.routing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import school.policydesk.people.Person;
import school.policydesk.people.Role;
import school.policydesk.people.StaffDirectory;
import school.policydesk.people.StaffId;

/**
 * Who is out of one case on one day, at every rung and whatever role they hold:
 *
 * <ul>
 *   <li>concerned: the subjects, whoever the school lists with them, and the other headteachers of a headteacher where the
 *       school says that they stand together;
 *   <li>whoever acts for somebody concerned while that person is away: for that time they are that person in the school's
 *       eyes, also where they hold a role of their own;
 *   <li>the reporter, who doesn't receive their own report.
 * </ul>
 *
 * <p>That nobody stands in for those who are out, and that a deputy of somebody concerned is out in that person's role even
 * while they are there, is decided rung by rung: see {@link RungCall}.
 */
final class Exclusions {

    private final Map<StaffId, String> concerned = new LinkedHashMap<>();
    private final Map<StaffId, String> out = new LinkedHashMap<>();
    private final boolean aboutHeadteacher;

    Exclusions(Route route, StaffDirectory directory, Settings settings, LocalDate day) {
        this.aboutHeadteacher = route.subjects().stream().anyMatch(subject -> isHeadteacher(subject, directory));
        route.subjects().forEach(subject -> concerned.put(subject, "the case is about them"));
        route.subjects().forEach(subject -> addConcerned(directory.circleOf(subject), "listed with somebody the case is about"));
        if (aboutHeadteacher && settings.coHeadteachersStandTogether()) {
            directory.holders(Role.HEADTEACHER)
                    .forEach(head -> addConcerned(Set.of(head.id()), "stands together with the headteacher concerned"));
        }
        out.putAll(concerned);
        concerned.keySet().forEach(person -> addActing(directory.find(person), directory, day));
        out.putIfAbsent(route.reporter(), "it is their own report");
    }

    boolean isConcerned(StaffId person) {
        return concerned.containsKey(person);
    }

    boolean isOut(StaffId person) {
        return out.containsKey(person);
    }

    /** For the {@code routes} command; empty for somebody who is not out. */
    Optional<String> why(StaffId person) {
        return Optional.ofNullable(out.get(person));
    }

    boolean isAboutHeadteacher() {
        return aboutHeadteacher;
    }

    private void addConcerned(Set<StaffId> people, String why) {
        people.forEach(person -> concerned.putIfAbsent(person, why));
    }

    private void addActing(Optional<Person> concernedPerson, StaffDirectory directory, LocalDate day) {
        concernedPerson
                .flatMap(person -> Deputies.actingFor(person, directory, day))
                .ifPresent(acting -> out.putIfAbsent(acting.id(), "acts for somebody concerned who is away"));
    }

    private static boolean isHeadteacher(StaffId person, StaffDirectory directory) {
        return directory.find(person).filter(found -> found.is(Role.HEADTEACHER)).isPresent();
    }
}
