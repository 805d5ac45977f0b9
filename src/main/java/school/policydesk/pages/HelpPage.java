package school.policydesk.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import school.policydesk.cases.Form;
import school.policydesk.school.School;
import school.policydesk.school.SchoolFolder;

/**
 * Help and privacy for a school's staff: what is the same everywhere, who gets what in the words of the school's forms, and the
 * privacy notice of the school's folder. Made once; immutable.
 */
final class HelpPage {

    static final String NOTICE = "privacy-notice.md";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z]+)}");
    private static final Pattern FIRST_HEADING = Pattern.compile("\\A\\s*# .*\\R");

    private final Map<Theme, byte[]> html = new EnumMap<>(Theme.class);

    private HelpPage(String of, String sections) {
        var values = new HashMap<>(Map.of("of", of, "help", Markdown.html(resource("help.md")), "sections", sections));
        for (var theme : Theme.values()) {
            values.put("theme", theme.name().toLowerCase(Locale.ROOT));
            html.put(theme, filled(resource("help.html"), values).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** In which colours it is shown; the names are those that Teams gives its own. */
    enum Theme {
        /** As the person's computer has it: Teams doesn't say, or it isn't Teams. */
        ANY,
        DEFAULT,
        DARK,
        CONTRAST;

        static Theme of(String name) {
            return Arrays.stream(values()).filter(theme -> theme.name().equalsIgnoreCase(name)).findFirst().orElse(ANY);
        }
    }

    /** @throws IllegalStateException if there is no privacy notice: the built-in one is there unless the program is incomplete */
    static HelpPage of(School school, List<Form> forms, SchoolFolder folder) {
        var notice = folder.text(NOTICE).orElseThrow(() -> new IllegalStateException(NOTICE + " is missing from the program"));
        var values = Map.of(
                "kinds", forms.stream().map(HelpPage::kind).collect(Collectors.joining()),
                "privacy", Markdown.html(FIRST_HEADING.matcher(notice).replaceFirst("")));
        return new HelpPage(HtmlUtils.htmlEscape(school.name()), filled(resource("help-school.html"), values));
    }

    /** Where there are several schools, and it isn't said which is meant: what goes to whom, and its privacy, each has for itself. */
    static HelpPage choosing(List<School> schools) {
        var links = schools.stream().map(school -> "<li><a href=\"?school=%s\">%s</a></li>".formatted(
                HtmlUtils.htmlEscape(school.id().value()), HtmlUtils.htmlEscape(school.name()))).collect(Collectors.joining());
        return new HelpPage("our schools", filled(resource("help-schools.html"), Map.of("schools", links)));
    }

    byte[] html(Theme theme) {
        return html.get(theme);
    }

    static String resource(String name) {
        try (var in = HelpPage.class.getResourceAsStream("/pages/" + name)) {
            return new String(Objects.requireNonNull(in, () -> "Not packed: pages/" + name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kind(Form form) {
        return "<dt>%s</dt><dd>%s</dd>".formatted(HtmlUtils.htmlEscape(form.kind().label()), HtmlUtils.htmlEscape(form.intro()));
    }

    private static String filled(String template, Map<String, String> values) {
        return PLACEHOLDER.matcher(template).replaceAll(found ->
                Matcher.quoteReplacement(Objects.requireNonNull(values.get(found.group(1)), found.group())));
    }
}
