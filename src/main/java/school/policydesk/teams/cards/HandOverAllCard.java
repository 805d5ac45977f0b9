package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import school.policydesk.cases.Act;
import school.policydesk.cases.ActFields;
import school.policydesk.cases.Field;
import school.policydesk.cases.FieldError;

/**
 * Offers to hand every waiting case to one colleague.
 *
 * @param first what is said before; may be empty
 * @param references of the cases that wait
 * @param typed what has been chosen and typed, by field id
 * @param errors what is wrong with it
 */
public record HandOverAllCard(
        String first, List<String> references, List<Field.Choice> colleagues, Map<String, String> typed, List<FieldError> errors) {

    public Card card() {
        var body = new ArrayList<JsonNode>();
        body.add(Pieces.heading("Hand over your cases"));
        if (!first.isEmpty()) {
            body.add(Pieces.text(first));
        }
        if (references.isEmpty()) {
            body.add(Pieces.text("Nothing is waiting for you."));
            return new Card(Pieces.card("Nothing is waiting for you", body, List.of()), "Nothing is waiting for you.");
        }
        body.add(Pieces.text("Waiting with you: " + String.join(", ", references) + "."));
        ActFields.of(Act.HAND_OVER).forEach(field -> {
            body.add(Inputs.of(field.id(), field, typed.getOrDefault(field.id(), ""), colleagues));
            errors.stream().filter(error -> error.field().equals(field.id())).forEach(error -> body.add(Pieces.error(error.message())));
        });
        var all = new Button("Hand them over", Verbs.HAND_ALL, Map.of(), Button.Style.MAIN, true);
        var count = references.size() == 1 ? "One case is waiting with you." : references.size() + " cases are waiting with you.";
        return new Card(Pieces.card("Hand over your cases", body, List.of(Pieces.button(all))), count);
    }
}
