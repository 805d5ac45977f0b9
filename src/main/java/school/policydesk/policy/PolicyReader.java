package school.policydesk.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import school.policydesk.school.Faults;
import school.policydesk.school.SchoolFolder;
import school.policydesk.school.YamlNode;

/** Reads {@code policy.md} and {@code clauses.yml} and checks that each clause stands in its section of the document. */
final class PolicyReader {

    private static final String FILE = "policy.md";
    private static final String CLAUSES = "clauses.yml";
    private static final Pattern FRONT = Pattern.compile("\\A---\\R(.*?)\\R---\\R", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^## +(?:(\\d+)\\. +)?(.+?) *$", Pattern.MULTILINE);
    private static final Pattern ID = Pattern.compile("(\\d+)\\.\\d+(\\([a-z]+\\))?");

    /** A section's heading and the text below it, as it stands in the document. */
    private record Part(Clause.Heading heading, String text) {
    }

    private final Faults faults;
    private final String document;
    private final YamlNode clauses;
    private final YamlNode front;

    PolicyReader(SchoolFolder folder, Faults faults) {
        this.faults = faults;
        this.document = folder.text(FILE).orElse("");
        this.clauses = folder.yaml(CLAUSES, faults);
        this.front = front();
    }

    Policy read() {
        front.allowOnly("title", "school", "approvedBy", "approvedOn", "lastReviewedOn", "nextReviewDue");
        return new Policy(front.required("title"), front.required("school"), front.required("approvedBy"), date("approvedOn"),
                date("lastReviewedOn"), front.required("nextReviewDue"), sha256(document), sections());
    }

    private YamlNode front() {
        var match = FRONT.matcher(document);
        if (!match.find()) {
            faults.add(FILE, 1, "The policy has no front matter", "Begin with a line ---, then title, school, approvedBy, approvedOn, "
                    + "lastReviewedOn and nextReviewDue, then a line ---.");
        }
        // The opening line is replaced by an empty one, so that the lines of faults are those of the file.
        return YamlNode.parse(FILE, match.hasMatch() ? "\n" + match.group(1) : "", faults);
    }

    private LocalDate date(String key) {
        try {
            return LocalDate.parse(front.required(key));
        } catch (DateTimeException e) {
            front.at(key).fault("'" + key + "' is not a date", "Write it as 2021-10-20.");
            return LocalDate.EPOCH;
        }
    }

    private List<Section> sections() {
        var parts = parts();
        var sections = new ArrayList<Section>();
        for (var part : parts) {
            var found = clauses.entries().entrySet().stream().filter(entry -> number(entry.getKey()).equals(Optional.of(part.heading().number())))
                    .flatMap(entry -> clause(entry.getKey(), entry.getValue(), part).stream()).toList();
            sections.add(new Section(part.heading(), found));
        }
        clauses.entries().forEach((id, text) -> checkId(id, text, parts));
        return List.copyOf(sections);
    }

    private void checkId(String id, YamlNode text, List<Part> parts) {
        var number = number(id);
        if (number.isEmpty()) {
            text.fault("'" + id + "' is not a clause id", "Use the section's number, a full stop and a number, such as 7.3 or 3.1(g).");
        } else if (parts.stream().noneMatch(part -> part.heading().number() == number.get())) {
            text.fault("There is no section " + number.get() + " in " + FILE, "Give the clause the number of the section that it stands in.");
        }
    }

    private Optional<Clause> clause(String id, YamlNode node, Part part) {
        String text = node.text();
        if (text.isEmpty() || !part.text().contains(text)) {
            node.fault("The words of clause " + id + " do not stand in section " + part.heading(), "Copy them from " + FILE + " exactly, slips included.");
            return Optional.empty();
        }
        return Optional.of(new Clause(id, part.heading(), text));
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        List<MatchResult> headings = new ArrayList<>();
        for (var match = HEADING.matcher(document); match.find(); ) {
            headings.add(match.toMatchResult());
        }
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : document.length();
            int number = heading.group(1) == null ? 0 : Integer.parseInt(heading.group(1));
            parts.add(new Part(new Clause.Heading(number, heading.group(2)), document.substring(heading.end(), end)));
        }
        return parts;
    }

    private static Optional<Integer> number(String id) {
        var match = ID.matcher(id);
        return match.matches() ? Optional.of(Integer.valueOf(match.group(1))) : Optional.empty();
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
