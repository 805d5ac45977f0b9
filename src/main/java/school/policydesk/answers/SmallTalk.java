package school.policydesk.answers;

/** Something said in passing, answered kindly. */
public record SmallTalk(String topic, String text, Aside aside) implements Reply {
}
