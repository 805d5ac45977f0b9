package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import school.policydesk.policy.Clause;
import school.policydesk.policy.Policy;
import school.policydesk.policy.Section;

/** The policy to browse: contents, and a section with the ids by which its clauses are cited. */
public record PolicyCards(Policy policy) {

    public Card contents() {
        var body = new ArrayList<JsonNode>();
        body.add(Pieces.heading(policy.title()));
        body.add(Pieces.text("Choose a section to read it word for word."));
        var buttons = policy.sections().stream()
                .map(section -> Button.of(AnswerCards.heading(section.heading()), Verbs.SECTION, Map.of("section", Integer.toString(section.number()))))
                .toList();
        body.addAll(Pieces.rows(buttons));
        return new Card(Pieces.card("Contents of the policy", body, List.of()), "Contents of the policy");
    }

    /** A section to read, with a way back to the contents. */
    public Card section(Section section, LocalDate today) {
        var contents = Pieces.button(Button.of("Contents of the policy", Verbs.CONTENTS, Map.of()));
        return section(section, today, List.of(contents));
    }

    /** A section to be put into a message. Without buttons: where it is read, the bot may not be. */
    public Card sectionAlone(Section section, LocalDate today) {
        return section(section, today, List.of());
    }

    /** One clause to be put into a message. Without buttons: where it is read, the bot may not be. */
    public Card clauseAlone(Clause clause, LocalDate today) {
        var heading = AnswerCards.heading(clause.section());
        var body = List.of(Pieces.quote(heading, clause.id(), clause.text()), Pieces.small(new AnswerCards(policy, "").source(today)));
        return new Card(Pieces.card(heading + ", clause " + clause.id(), body, List.of()), "Clause " + clause.id() + " · " + heading);
    }

    private Card section(Section section, LocalDate today, List<ObjectNode> actions) {
        var body = new ArrayList<JsonNode>();
        body.add(Pieces.heading(AnswerCards.heading(section.heading())));
        body.add(Pieces.small("Word for word. The small numbers are ours, to say which passage is meant."));
        section.clauses().forEach(clause -> body.add(Pieces.field(clause.id(), clause.text())));
        body.add(Pieces.small(new AnswerCards(policy, "").source(today)));
        return new Card(Pieces.card(section.title(), body, actions), AnswerCards.heading(section.heading()));
    }
}
