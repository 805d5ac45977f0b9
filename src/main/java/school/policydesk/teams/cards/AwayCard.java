package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import school.policydesk.cases.Field;

/**
 * Asks until when somebody is away.
 *
 * @param wrong why what was said or chosen before can't be taken; may be empty
 */
public record AwayCard(String wrong) {

    public static final String UNTIL = "until";

    public Card card() {
        var body = new ArrayList<JsonNode>();
        body.add(Pieces.heading("Until when are you away?"));
        body.add(Pieces.text("New cases then go to somebody else, and you can hand over those that wait for you."));
        var day = new Field(UNTIL, Field.Type.DATE, "Your last day away", "", true, "Please choose a day.", List.of());
        body.add(Inputs.of(UNTIL, day, "", List.of()));
        if (!wrong.isEmpty()) {
            body.add(Pieces.error(wrong));
        }
        var away = new Button("I'm away until then", Verbs.AWAY, Map.of(), Button.Style.MAIN, true);
        return new Card(Pieces.card("Until when are you away?", body, List.of(Pieces.button(away))), "Until when are you away?");
    }
}
