package school.policydesk.teams;

import java.util.List;
import org.springframework.stereotype.Component;
import school.policydesk.teams.cards.MenuCards;

/** Says hello once, when the app is installed for a person. */
@Component
final class Welcome implements ArrivalHandler {

    private final Schoolhouses schoolhouses;

    Welcome(Schoolhouses schoolhouses) {
        this.schoolhouses = schoolhouses;
    }

    @Override
    public List<Outgoing> onArrival(Arrival arrival) {
        if (arrival.kind() != Arrival.Kind.INSTALLED || arrival.scope() != Scope.PERSONAL) {
            return List.of();
        }
        return arrival.by().flatMap(schoolhouses::find).map(house -> MenuCards.menu(house.school().name()))
                .map(card -> List.<Outgoing>of(new Outgoing.Card(card.content(), card.summary())))
                .orElse(List.of());
    }
}
