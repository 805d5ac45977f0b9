package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import school.policydesk.cases.CaseKind;

/** What the bot can do, and what can be reported. */
public final class MenuCards {

    private MenuCards() {}

    public static Card menu(String schoolName) {
        var body = List.of(
                Pieces.heading("Policy Desk"),
                Pieces.text("I answer from " + schoolName + "'s social media policy, word for word, and I take reports to the right person."),
                Pieces.text("Just ask, in your own words. For example: \"Can I accept a friend request from a parent?\""),
                Pieces.small("Messages on school systems are not private (sections 5.1 and 5.4 of the policy). What you report goes to the person named on the form, under your name."));
        var actions = List.of(
                Pieces.button(Button.main("Report or ask for something", Verbs.START, Map.of())),
                Pieces.button(Button.of("Contents of the policy", Verbs.CONTENTS, Map.of())),
                Pieces.button(Button.of("My reports", Verbs.STATUS, Map.of("list", "mine"))));
        return new Card(Pieces.card("Policy Desk", body, actions), "I answer questions on the social media policy and take reports to the right person.");
    }

    /** @param kinds offered, in this order */
    public static Card kinds() {
        var body = new ArrayList<JsonNode>();
        body.add(Pieces.heading("What is it about?"));
        body.add(Pieces.small("If a child is in danger now, call 999 and tell a Named Person. Don't wait for a form."));
        var buttons = Arrays.stream(CaseKind.values()).sorted(MenuCards::safeguardingFirst)
                .map(kind -> Button.of(Titles.start(kind), Verbs.START, Map.of("kind", kind.id())))
                .toList();
        body.addAll(Pieces.rows(buttons));
        return new Card(Pieces.card("What is it about?", body, List.of()), "What would you like to report or ask for?");
    }

    private static int safeguardingFirst(CaseKind one, CaseKind other) {
        return Boolean.compare(other == CaseKind.SAFEGUARDING, one == CaseKind.SAFEGUARDING);
    }

    /** A sentence, with buttons if there is something to do. */
    public static Card notice(String title, String text, List<Button> buttons) {
        return new Card(Pieces.card(title, List.of(Pieces.subheading(title), Pieces.text(text)), buttons.stream().map(Pieces::button).toList()), title + ". " + text);
    }
}
