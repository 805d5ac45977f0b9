package school.policydesk.teams;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.policydesk.answers.AnswerDesk;
import school.policydesk.cases.Field;
import school.policydesk.people.Directories;
import school.policydesk.people.Person;
import school.policydesk.people.Role;
import school.policydesk.people.StaffDirectory;
import school.policydesk.people.StaffId;
import school.policydesk.policy.Policy;
import school.policydesk.school.School;
import school.policydesk.school.SchoolId;
import school.policydesk.teams.cards.CaseCards;
import school.policydesk.teams.cards.Says;

/** One school as the chat knows it: its name, its answers, its people, its clock. Safe for use by many threads. */
final class Schoolhouse {

    private final School school;
    private final AnswerDesk answers;
    private final Directories directories;
    private final Clock clock;

    Schoolhouse(School school, AnswerDesk answers, Directories directories, Clock clock) {
        this.school = school;
        this.answers = answers;
        this.directories = directories;
        this.clock = clock;
    }

    School school() {
        return school;
    }

    SchoolId id() {
        return school.id();
    }

    AnswerDesk answers() {
        return answers;
    }

    Policy policy() {
        return answers.policy();
    }

    /** As it is now. */
    StaffDirectory people() {
        return directories.of(school.id());
    }

    LocalDate today() {
        return clock.instant().atZone(school.zone()).toLocalDate();
    }

    CaseCards cards() {
        return cards(this::nameOf);
    }

    CaseCards cards(Function<StaffId, String> nameOf) {
        return new CaseCards(nameOf, new Says(school.zone()), clock.instant());
    }

    /** Empty for somebody whom the directory doesn't know. */
    String nameOf(StaffId person) {
        return people().find(person).map(Person::name).orElse("");
    }

    /** Who can be chosen on a form; never the person who fills it in. */
    List<Field.Choice> colleaguesOf(StaffId person) {
        return people().everybody().stream()
                .filter(colleague -> !colleague.id().equals(person))
                .map(colleague -> new Field.Choice(colleague.id().value(), colleague.name()))
                .toList();
    }

    /** Today's Named Persons, as read in a sentence. */
    String namedPeople() {
        var day = today();
        var names = people().holders(Role.NAMED_PERSON).stream().filter(person -> !person.isAwayOn(day)).map(Person::name).collect(Collectors.joining(" or "));
        return names.isEmpty() || people().isSample() ? "the Named Person for safeguarding" : "the Named Person (" + names + ")";
    }
}
