package school.policydesk.matching;

/** A text of which the label is known. */
public record Example(String text, String label) {
}
