package school.policydesk.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An XHTML page that is built as a tree: what somebody typed is always one text node and never markup. For one thread. */
final class Page {

    private static final String STYLE = style();

    private final Document document;
    private final Element head;
    private final Element body;
    private final Letters letters;

    Page(Letters letters) {
        this.letters = letters;
        this.document = empty();
        var html = document.createElement("html");
        html.setAttribute("lang", "en-GB");
        document.appendChild(html);
        this.head = add(html, "head");
        this.body = add(html, "body");
        add(head, "style").setTextContent(STYLE);
    }

    Document document() {
        return document;
    }

    /** @param foot what stands at the foot of each page, beside its number */
    void title(String title, String author, String foot) {
        add(head, "title").setTextContent(title);
        meta("author", author);
        meta("description", "The record of " + title);
        var running = add(body, "div");
        running.setAttribute("class", "foot");
        running.setTextContent(letters.text(foot + " · Confidential"));
        add(body, "h1").setTextContent(letters.text(title));
    }

    void section(String title) {
        add(body, "h2").setTextContent(letters.text(title));
    }

    void entry(String title) {
        add(body, "h3").setTextContent(letters.text(title));
    }

    /** @param label may be empty */
    void line(String label, String text) {
        if (!label.isEmpty()) {
            paragraph("label", label);
        }
        paragraph("words", text);
    }

    void small(String text) {
        paragraph("small", text);
    }

    private void paragraph(String kind, String text) {
        var paragraph = add(body, "p");
        paragraph.setAttribute("class", kind);
        paragraph.setTextContent(letters.text(text));
    }

    private void meta(String name, String content) {
        var meta = add(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private Element add(Element parent, String name) {
        var child = document.createElement(name);
        parent.appendChild(child);
        return child;
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String style() {
        try (var in = Page.class.getResourceAsStream("/record/record.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The record's style sheet can't be read", e);
        }
    }
}
