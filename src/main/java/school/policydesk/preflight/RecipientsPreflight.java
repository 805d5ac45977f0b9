package school.policydesk.preflight;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import school.policydesk.people.Directories;
import school.policydesk.people.Person;
import school.policydesk.routing.RoutingDesk;

/** Everybody on every ladder has a chat with the bot. */
@Component
@Order(90)
class RecipientsPreflight implements Check {

    private final ObjectProvider<Directories> directories;
    private final ObjectProvider<RoutingDesk> routing;
    private final ObjectProvider<Doorbell> doorbell;

    RecipientsPreflight(ObjectProvider<Directories> directories, ObjectProvider<RoutingDesk> routing, ObjectProvider<Doorbell> doorbell) {
        this.directories = directories;
        this.routing = routing;
        this.doorbell = doorbell;
    }

    @Override
    public String name() {
        return "recipients";
    }

    @Override
    public Finding look() {
        var recipients = directories.getObject().all().stream().filter(school -> !school.isSample())
                .flatMap(school -> routing.getObject().recipients(school.school()).stream()).toList();
        if (recipients.isEmpty()) {
            return Finding.fault("nobody is set up to receive a report: put your own staff into people.yml");
        }
        List<Person> strangers = recipients.stream().filter(person -> !doorbell.getObject().isKnown(person.id())).toList();
        return strangers.isEmpty() ? Finding.fine(recipients.size() + " people on the ladders, each with a chat")
                : Finding.fault("%d of %d people on the ladders have no chat with the bot: install the app for them".formatted(strangers.size(), recipients.size()),
                        strangers.stream().map(Person::name).toList());
    }
}
