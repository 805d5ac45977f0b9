package school.policydesk.teams;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.policydesk.answers.Answer;
import school.policydesk.answers.AnswerDesk;
import school.policydesk.answers.Clarify;
import school.policydesk.answers.Context;
import school.policydesk.answers.Question;
import school.policydesk.policy.Clause;
import school.policydesk.policy.Section;
import school.policydesk.teams.cards.Card;
import school.policydesk.teams.cards.PolicyCards;

/** The policy's clauses for whoever writes a message: by number, by what they answer, by their words. Open to everybody at the school. */
@Component
final class PolicySearch implements SearchHandler {

    private static final int LONGEST_LINE = 140;

    private final Schoolhouses schoolhouses;

    PolicySearch(Schoolhouses schoolhouses) {
        this.schoolhouses = schoolhouses;
    }

    @Override
    public List<Found> search(Caller caller, String words, int skip, int most) {
        var house = schoolhouses.of(caller);
        var all = words.isBlank()
                ? house.policy().sections().stream().map(section -> found(house, section))
                : clauses(house.answers(), words).map(clause -> found(house, clause));
        return all.skip(skip).limit(most).toList();
    }

    private static Stream<Clause> clauses(AnswerDesk desk, String words) {
        var found = new LinkedHashSet<Clause>();
        desk.policy().clause(words.strip()).ifPresent(found::add);
        found.addAll(answering(desk, words));
        found.addAll(desk.policy().search(words, desk.policy().clauses().size()));
        return found.stream();
    }

    /** One word is no question yet. */
    private static List<Clause> answering(AnswerDesk desk, String words) {
        if (!words.strip().contains(" ")) {
            return List.of();
        }
        return switch (desk.reply(new Question(words, Context.FRESH))) {
            case Answer answer -> answer.clauses();
            case Clarify clarify -> clarify.clauses();
            default -> List.of();
        };
    }

    private static Found found(Schoolhouse house, Clause clause) {
        return found(new PolicyCards(house.policy()).clauseAlone(clause, house.today()), line(clause.text()));
    }

    private static Found found(Schoolhouse house, Section section) {
        var ids = new ArrayList<>(section.clauses().stream().map(Clause::id).toList());
        var line = ids.size() < 2 ? "Clause " + String.join("", ids) : "Clauses " + ids.getFirst() + " to " + ids.getLast();
        return found(new PolicyCards(house.policy()).sectionAlone(section, house.today()), ids.isEmpty() ? "" : line);
    }

    private static Found found(Card card, String line) {
        return new Found(card.content(), card.summary(), line);
    }

    private static String line(String text) {
        var flat = text.replaceAll("\\s+", " ").strip();
        return flat.length() <= LONGEST_LINE ? flat : flat.substring(0, LONGEST_LINE).replaceFirst("\\s+\\S*$", "") + " …";
    }
}
