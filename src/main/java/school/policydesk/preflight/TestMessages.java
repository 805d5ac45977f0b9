package school.policydesk.preflight;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.policydesk.people.Directories;
import school.policydesk.people.Person;
import school.policydesk.people.Role;
import school.policydesk.people.StaffDirectory;

/** A short test message to each leader, deputy, Named Person and chair: the only proof that a message arrives. */
@Component
public class TestMessages {

    private final Directories directories;
    private final Doorbell doorbell;

    TestMessages(Directories directories, Doorbell doorbell) {
        this.directories = directories;
        this.doorbell = doorbell;
    }

    /** One finding for each of them, by name. Sends at once. */
    public List<Preflight.Looked> send() {
        return directories.all().stream().filter(school -> !school.isSample()).flatMap(TestMessages::leaders).distinct()
                .map(person -> new Preflight.Looked("message", finding(person))).toList();
    }

    private Finding finding(Person person) {
        return switch (doorbell.ring(person.id())) {
            case Doorbell.Answer.Reached reached -> Finding.fine(person.name());
            case Doorbell.Answer.NotReached(var why) -> Finding.fault(person.name() + ": " + why);
            case Doorbell.Answer.Unsure(var why) -> Finding.fault(person.name() + ": it may not have arrived (" + why + "), ask them");
        };
    }

    /** Whoever has a part in the policy, and whoever stands in for them. */
    private static Stream<Person> leaders(StaffDirectory school) {
        return school.everybody().stream().filter(person -> person.roles().stream().anyMatch(role -> role != Role.STAFF))
                .flatMap(person -> Stream.concat(Stream.of(person), person.deputy().flatMap(school::find).stream()));
    }
}
