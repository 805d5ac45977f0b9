package school.policydesk.teams;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.Subjects;
import school.policydesk.people.StaffId;

/**
 * What a form can be filled with from a message. It travels in the dialogue's own data, where the person can change it as they
 * can change anything in the form.
 *
 * @param words the quotation, with who wrote it and when
 * @param about what a person field takes: the author, if a colleague; "someone outside school" for anybody else; empty if unclear
 * @param name the author's, if they are not a colleague
 * @param link leads back to the message
 */
record Quotation(String words, String about, String name, String link) {

    /** What can be reported about a message. Safeguarding comes first. */
    static final List<CaseKind> KINDS =
            List.of(CaseKind.SAFEGUARDING, CaseKind.MISUSE, CaseKind.CYBERBULLYING, CaseKind.DISPARAGING_CONTENT, CaseKind.PARENT_COMMENT);

    /** Leaves room in the field for what the reporter has to say. */
    private static final int LONGEST = 3_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

    /** @param isColleague who is in the directory; the reporter's own message is about nobody yet */
    static Quotation of(QuotedMessage message, StaffId reporter, ZoneId zone, Predicate<StaffId> isColleague) {
        var colleague = message.author().filter(isColleague);
        var about = colleague.map(author -> author.equals(reporter) ? "" : author.value()).orElse(message.byPerson() ? Subjects.OUTSIDE : "");
        return new Quotation(words(message, zone), about, colleague.isPresent() || !message.byPerson() ? "" : message.authorName(), message.link());
    }

    static Quotation from(PressData data) {
        return new Quotation(data.text("words"), data.text("about"), data.text("name"), data.text("link"));
    }

    Map<String, String> data() {
        return Map.of("words", words, "about", about, "name", name, "link", link);
    }

    /** By the fields' ids; which a form doesn't have is dropped when it is shown. */
    Map<String, String> fields(CaseKind kind) {
        var fields = new HashMap<>(Map.of("what", words, "where", "Microsoft Teams", "link", link));
        switch (kind) {
            // Here the person asked for is whom the comment is about, and who wrote it has a line of their own.
            case PARENT_COMMENT -> fields.put("parent", name);
            case CYBERBULLYING -> fields.putAll(Map.of("about", about, "byWhom", name));
            default -> fields.putAll(Map.of("about", about, "aboutName", name));
        }
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private static String words(QuotedMessage message, ZoneId zone) {
        var name = message.authorName().isEmpty() ? "Somebody" : message.authorName();
        var when = message.sentAt().map(at -> " on " + TIME.format(at.atZone(zone))).orElse("");
        if (message.text().isEmpty()) {
            return name + " sent a message without words in Teams" + when + ".";
        }
        return name + " wrote in Teams" + when + ":\n\u201c" + shortened(message.text()) + "\u201d";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " \u2026 (shortened here)";
    }
}
