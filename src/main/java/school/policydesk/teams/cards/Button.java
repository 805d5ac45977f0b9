package school.policydesk.teams.cards;

import java.util.Map;

/**
 * A button that sends a verb to the bot.
 *
 * @param data opaque handles and ids only: whoever presses can change it
 * @param takesInputs whether what was typed on the card goes with it
 */
public record Button(String title, String verb, Map<String, String> data, Style style, boolean takesInputs) {

    /** How much it stands out. Never the only sign of what it does. */
    public enum Style {
        PLAIN("default"),
        MAIN("positive"),
        GRAVE("destructive");

        private final String id;

        Style(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    public Button {
        data = Map.copyOf(data);
    }

    public static Button of(String title, String verb, Map<String, String> data) {
        return new Button(title, verb, data, Style.PLAIN, false);
    }

    public static Button main(String title, String verb, Map<String, String> data) {
        return new Button(title, verb, data, Style.MAIN, false);
    }

    public Button withInputs() {
        return new Button(title, verb, data, style, true);
    }
}
