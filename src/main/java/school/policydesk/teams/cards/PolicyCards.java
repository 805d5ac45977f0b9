package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    public Card section(Section section, LocalDate today) {
        var body = new ArrayList<JsonNode>();
        body.add(Pieces.heading(AnswerCards.heading(section.heading())));
        body.add(Pieces.small("Word for word. The small numbers are ours, to say which passage is meant."));
        section.clauses().forEach(clause -> body.add(Pieces.field(clause.id(), clause.text())));
        body.add(Pieces.small(new AnswerCards(policy, "").source(today)));
        var contents = Pieces.button(Button.of("Contents of the policy", Verbs.CONTENTS, Map.of()));
        return new Card(Pieces.card(section.title(), body, List.of(contents)), AnswerCards.heading(section.heading()));
    }
}
