package school.policydesk.teams;

import java.util.List;
import org.springframework.stereotype.Component;
import school.policydesk.teams.cards.MenuCards;

/** Says hello once, when the app is installed for a person. */
@Component
final class Welcome implements ArrivalHandler {

    private final Schoolhouse schoolhouse;

    Welcome(Schoolhouse schoolhouse) {
        this.schoolhouse = schoolhouse;
    }

    @Override
    public List<Outgoing> onArrival(Arrival arrival) {
        if (arrival.kind() != Arrival.Kind.INSTALLED || arrival.scope() != Scope.PERSONAL) {
            return List.of();
        }
        var card = MenuCards.menu(schoolhouse.school().name());
        return List.of(new Outgoing.Card(card.content(), card.summary()));
    }
}
