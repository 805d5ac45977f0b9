package school.policydesk.teams;

import org.springframework.stereotype.Component;
import school.policydesk.answers.AnswerDesk;
import school.policydesk.teams.cards.Card;
import school.policydesk.teams.cards.PolicyCards;

/** The policy to read. */
@Component
final class Browsing {

    private final AnswerDesk desk;
    private final Schoolhouse schoolhouse;

    Browsing(AnswerDesk desk, Schoolhouse schoolhouse) {
        this.desk = desk;
        this.schoolhouse = schoolhouse;
    }

    Card contents() {
        return new PolicyCards(desk.policy()).contents();
    }

    /** A section, or the contents if there is none of that number. */
    Card section(int number) {
        var cards = new PolicyCards(desk.policy());
        return desk.policy().section(number).map(section -> cards.section(section, schoolhouse.today())).orElseGet(cards::contents);
    }
}
