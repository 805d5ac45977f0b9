package school.policydesk.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What can be read in a message, as plain text: Teams hands messages over as HTML. What can't be quoted is named. */
final class MessageText {

    private static final String STARTS_A_LINE = "p, div, li, blockquote, tr, h1, h2, h3, h4, h5, h6, pre, table, ul, ol, attachment";

    private MessageText() {}

    static String of(JsonNode payload) {
        var body = payload.path("body");
        var content = body.path("content").asText("");
        var text = body.path("contentType").asText("html").equals("text") ? content : plain(content);
        var parts = new ArrayList<String>();
        parts.add(payload.path("subject").asText("").strip());
        parts.add(text.strip());
        StreamSupport.stream(payload.path("attachments").spliterator(), false).map(file -> file.path("name").asText("").strip())
                .filter(name -> !name.isEmpty()).forEach(name -> parts.add("[File: " + name + "]"));
        parts.removeIf(String::isEmpty);
        return String.join("\n", parts);
    }

    private static String plain(String html) {
        var text = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (node instanceof Element element) {
                    text.append(instead(element));
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.is(STARTS_A_LINE)) {
                    text.append('\n');
                }
            }
        });
        return text.toString().replace('\u00a0', ' ').replaceAll("[ \\t]*\\n[ \\t]*", "\n").replaceAll("\\n{3,}", "\n\n");
    }

    /** An emoji is a picture in Teams, with itself as its alternative text. */
    private static String instead(Element element) {
        return switch (element.normalName()) {
            case "br" -> "\n";
            case "img", "emoji" -> element.hasAttr("alt") && !element.attr("alt").isBlank() ? element.attr("alt") : "[Picture]";
            default -> element.is(STARTS_A_LINE) ? "\n" : "";
        };
    }
}
