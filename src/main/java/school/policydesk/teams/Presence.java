package school.policydesk.teams;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.Field;
import school.policydesk.cases.PressOutcome;
import school.policydesk.people.Absences;
import school.policydesk.people.Person;
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

    Card away(Caller caller, String until) {
        var today = schoolhouses.of(caller).today();
        var day = SpokenDay.read(until, today).filter(read -> !read.isBefore(today));
        if (person(caller).isEmpty()) {
            return MenuCards.notice("I don't know you yet", "You aren't in the school's staff list, so nothing goes to you. Please speak to the school office.", List.of());
        }
        if (day.isEmpty()) {
            return MenuCards.notice("Until when?", "I couldn't read that day. Please write, for example: I'm away until 2 December.", List.of());
        }
        schoolhouses.all(caller).forEach(house -> absences.away(house.id(), caller.staff(), today, day.get()));
        var text = "You are away until %s, that day included. %s Write \"I'm back\" when you return.".formatted(Says.date(day.get()), instead(caller));
        return waiting(caller).isEmpty() ? MenuCards.notice("Have a good time", text, List.of()) : handOver(caller, text);
    }

    Card back(Caller caller) {
        schoolhouses.all(caller).forEach(house -> absences.back(house.id(), caller.staff()));
        boolean stillAway = person(caller).filter(person -> person.isAwayOn(schoolhouses.of(caller).today())).isPresent();
        return stillAway
                ? MenuCards.notice("The staff list still says you are away", "Please ask the school office to change it there.", List.of())
                : MenuCards.notice("Welcome back", "New cases come to you again.", List.of());
    }

    Card handOver(Caller caller) {
        return handOver(caller, "");
    }

    private Card handOver(Caller caller, String first) {
        var files = waiting(caller);
        return new HandOverAllCard(first, files.stream().map(CaseFile::reference).toList(), colleaguesOf(caller)).card();
    }

    /** Hands over what can be handed to that colleague; the rest stays where it is. */
    Card handAll(Caller caller, String to, String reason) {
        var left = waiting(caller).stream()
                .filter(file -> !(cases.act(file.id(), caller.staff(), Act.HAND_OVER, Map.of("to", to, "reason", reason)) instanceof PressOutcome.Done))
                .map(CaseFile::reference)
                .toList();
        return left.isEmpty()
                ? MenuCards.notice("Handed over", "Your colleague has been told of each case.", List.of())
                : MenuCards.notice("Some cases stay with you", "That colleague can't be given " + String.join(", ", left) + ". Please choose somebody else for them.", List.of());
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
