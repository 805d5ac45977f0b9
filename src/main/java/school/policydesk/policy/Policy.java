package school.policydesk.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import school.policydesk.school.Faults;
import school.policydesk.school.SchoolFolder;

/**
 * A school's social media policy, word for word: {@code policy.md} and the clauses that {@code clauses.yml} cuts it into.
 * Every clause's text is a substring of the document. Immutable; safe for use by many threads.
 *
 * @param nextReviewDue as the document says it, such as {@code Autumn 2022}
 * @param sha256 of the document's bytes, in lower-case hexadecimal: which wording an answer was given from
 */
public record Policy(
        String title,
        String school,
        String approvedBy,
        LocalDate approvedOn,
        LocalDate lastReviewedOn,
        String nextReviewDue,
        String sha256,
        List<Section> sections) {

    /** Reads both files; whatever is wrong with them is added to the faults. */
    public static Policy read(SchoolFolder folder, Faults faults) {
        return new PolicyReader(folder, faults).read();
    }

    public List<Clause> clauses() {
        return sections.stream().flatMap(section -> section.clauses().stream()).toList();
    }

    public Optional<Clause> clause(String id) {
        return sections.stream().flatMap(section -> section.clauses().stream()).filter(clause -> clause.id().equals(id)).findFirst();
    }

    public Optional<Section> section(int number) {
        return sections.stream().filter(section -> section.number() == number).findFirst();
    }

    /** The clauses that have the words, or words that begin like them, best first; for a search box, so the last may be half typed. */
    public List<Clause> search(String words, int atMost) {
        return new ClauseSearch(clauses()).find(words, atMost);
    }

    /** Whether the review that the document announces should have taken place by that day. */
    public boolean reviewOverdue(LocalDate today) {
        return ReviewDate.lastDay(nextReviewDue).map(today::isAfter).orElse(false);
    }
}
