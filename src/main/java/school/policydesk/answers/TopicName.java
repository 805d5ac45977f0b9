package school.policydesk.answers;

/** A topic as a choice shows it. */
public record TopicName(String id, String title) {
}
