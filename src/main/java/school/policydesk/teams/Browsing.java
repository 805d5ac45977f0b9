package school.policydesk.teams;

import org.springframework.stereotype.Component;
import school.policydesk.teams.cards.Card;
import school.policydesk.teams.cards.PolicyCards;

/** The policy of somebody's school, to read. */
@Component
final class Browsing {

    private final Schoolhouses schoolhouses;

    Browsing(Schoolhouses schoolhouses) {
        this.schoolhouses = schoolhouses;
    }

    Card contents(Caller caller) {
        return new PolicyCards(schoolhouses.of(caller).policy()).contents();
    }

    /** A section, or the contents if there is none of that number. */
    Card section(Caller caller, int number) {
        var house = schoolhouses.of(caller);
        var cards = new PolicyCards(house.policy());
        return house.policy().section(number).map(section -> cards.section(section, house.today())).orElseGet(cards::contents);
    }
}
