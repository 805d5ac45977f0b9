package school.policydesk.teams;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.policydesk.cases.Act;
import school.policydesk.cases.ActFields;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.Field;
import school.policydesk.cases.FieldError;
import school.policydesk.cases.PressOutcome;
import school.policydesk.people.Absences;
import school.policydesk.people.Person;
import school.policydesk.teams.cards.AwayCard;
import school.policydesk.teams.cards.Card;
import school.policydesk.teams.cards.HandOverAllCard;
import school.policydesk.teams.cards.MenuCards;
import school.policydesk.teams.cards.Says;

/** "I'm away until …", "I'm back", and what becomes of the cases that wait meanwhile. */
@Component
final class Presence {

    private final Absences absences;
    private final CaseDesk cases;
    private final CaseRoom caseRoom;
    private final Schoolhouses schoolhouses;

    Presence(Absences absences, CaseDesk cases, CaseRoom caseRoom, Schoolhouses schoolhouses) {
        this.absences = absences;
        this.cases = cases;
        this.caseRoom = caseRoom;
        this.schoolhouses = schoolhouses;
    }

    /** @param until as it was said or chosen; asked for if it can't be read */
    Card away(Caller caller, String until) {
        var today = schoolhouses.of(caller).today();
        if (person(caller).isEmpty()) {
            return MenuCards.notice("I don't know you yet", "You aren't in the school's staff list, so nothing goes to you. Please speak to the school office.", List.of());
        }
        if (until.isBlank()) {
            return new AwayCard("").card();
        }
        var day = SpokenDay.read(until, today);
        if (day.isEmpty()) {
            return new AwayCard("I couldn't read that day. Please choose it here, or write, for example: I'm away until 2 December.").card();
        }
        if (day.get().isBefore(today)) {
            return new AwayCard("That day has passed. Please choose today or a later day.").card();
        }
        schoolhouses.all(caller).forEach(house -> absences.away(house.id(), caller.staff(), today, day.get()));
        var text = "You are away until %s, that day included. %s Write \"I'm back\" when you return.".formatted(Says.date(day.get()), instead(caller));
        return waiting(caller).isEmpty() ? MenuCards.notice("Have a good time", text, List.of()) : handOver(caller, text, Map.of(), List.of());
    }

    Card back(Caller caller) {
        schoolhouses.all(caller).forEach(house -> absences.back(house.id(), caller.staff()));
        boolean stillAway = person(caller).filter(person -> person.isAwayOn(schoolhouses.of(caller).today())).isPresent();
        return stillAway
                ? MenuCards.notice("The staff list still says you are away", "Please ask the school office to change it there.", List.of())
                : MenuCards.notice("Welcome back", "New cases come to you again.", List.of());
    }

    /** @param to a colleague's name, as it was said; checked against the staff list, and asked for if it is nobody's */
    Card handOver(Caller caller, String to) {
        var found = colleaguesOf(caller).stream().filter(colleague -> isCalled(colleague.label(), to)).toList();
        var first = to.isEmpty() || found.size() == 1 ? "" : "I couldn't find exactly one colleague of that name in the staff list. Please choose below.";
        return handOver(caller, first, found.size() == 1 ? Map.of("to", found.getFirst().id()) : Map.of(), List.of());
    }

    private Card handOver(Caller caller, String first, Map<String, String> typed, List<FieldError> errors) {
        var references = waiting(caller).stream().map(CaseFile::reference).toList();
        return new HandOverAllCard(first, references, colleaguesOf(caller), typed, errors).card();
    }

    private static boolean isCalled(String name, String said) {
        return !said.isBlank() && name.toLowerCase(Locale.UK).contains(said.toLowerCase(Locale.UK).replaceFirst("^(the|our) ", "").strip());
    }

    /** Hands over what can be handed to that colleague; the rest stays where it is. */
    Card handAll(Caller caller, String to, String reason) {
        var words = Map.of("to", to, "reason", reason);
        var errors = ActFields.check(ActFields.of(Act.HAND_OVER), words);
        if (!errors.isEmpty()) {
            return handOver(caller, "", words, errors);
        }
        var left = waiting(caller).stream()
                .filter(file -> !(cases.act(file.id(), caller.staff(), Act.HAND_OVER, words) instanceof PressOutcome.Done))
                .map(CaseFile::reference)
                .toList();
        return left.isEmpty()
                ? MenuCards.notice("Handed over", "Your colleague has been told of each case.", List.of())
                : handOver(caller, "That colleague can't be given " + String.join(", ", left) + ". Please choose somebody else.",
                        Map.of("reason", reason), List.of());
    }

    /** Those that nobody else on the track is dealing with. */
    private List<CaseFile> waiting(Caller caller) {
        return caseRoom.givenTo(caller).stream()
                .filter(file -> file.status().isOpen())
                .filter(file -> cases.isWaitingFor(file, caller.staff()))
                .toList();
    }

    /** Whom a case can be handed to has to be at its school: the desk looks at each. */
    private List<Field.Choice> colleaguesOf(Caller caller) {
        return schoolhouses.all(caller).stream().flatMap(house -> house.colleaguesOf(caller.staff()).stream()).distinct().toList();
    }

    private String instead(Caller caller) {
        return person(caller).flatMap(Person::deputy).map(deputy -> "New cases go to " + schoolhouses.of(caller).nameOf(deputy) + " instead.").orElse("New cases go to the next person on the list instead.");
    }

    private Optional<Person> person(Caller caller) {
        return schoolhouses.of(caller).people().find(caller.staff());
    }
}
