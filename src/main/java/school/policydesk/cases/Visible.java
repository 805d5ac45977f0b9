package school.policydesk.cases;

import java.util.regex.Pattern;

/**
 * Makes somebody's words show as the text they are: characters that can't be seen or that turn the direction of what
 * follows are shown by name, so that nothing is hidden and nothing reads differently from what it says.
 */
public final class Visible {

    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\n\\r\\t\\u200D\\uFE0F]]");

    private Visible() {}

    public static String text(String words) {
        var shown = HIDDEN.matcher(words).replaceAll(match -> "[U+%04X]".formatted(match.group().codePointAt(0)));
        return shown.isEmpty() ? " " : shown;
    }
}
