package school.policydesk.teams;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.policydesk.cases.Field;
import school.policydesk.people.Directories;
import school.policydesk.people.Person;
import school.policydesk.people.Role;
import school.policydesk.people.StaffId;
import school.policydesk.school.School;
import school.policydesk.teams.cards.CaseCards;
import school.policydesk.teams.cards.Says;

/** What cards need to know about a school: its name, its people, its clock. */
@Component
final class Schoolhouse {

    private final School school;
    private final Directories directories;
    private final Clock clock;

    Schoolhouse(School school, Directories directories, Clock clock) {
        this.school = school;
        this.directories = directories;
        this.clock = clock;
    }

    School school() {
        return school;
    }

    LocalDate today() {
        return clock.instant().atZone(school.zone()).toLocalDate();
    }

    CaseCards cards() {
        return new CaseCards(this::nameOf, new Says(school.zone()), clock.instant());
    }

    /** Empty for somebody whom the directory doesn't know. */
    String nameOf(StaffId person) {
        return directories.of(school.id()).find(person).map(Person::name).orElse("");
    }

    /** Who can be chosen on a form; never the person who fills it in. */
    List<Field.Choice> colleaguesOf(StaffId person) {
        return directories.of(school.id()).everybody().stream()
                .filter(colleague -> !colleague.id().equals(person))
                .map(colleague -> new Field.Choice(colleague.id().value(), colleague.name()))
                .toList();
    }

    /** Today's Named Persons, as read in a sentence. */
    String namedPeople() {
        var day = today();
        var names = directories.of(school.id()).holders(Role.NAMED_PERSON).stream().filter(person -> !person.isAwayOn(day)).map(Person::name).collect(Collectors.joining(" or "));
        return names.isEmpty() || directories.of(school.id()).isSample() ? "the Named Person for safeguarding" : "the Named Person (" + names + ")";
    }
}
