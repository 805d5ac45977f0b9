package school.policydesk.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTests {

    @ParameterizedTest
    @ValueSource(strings = {
        "can I tag my colleagues?", "is whatsapp social media", "so a mum has asked me to follow her, am I allowed?", "friend request from a leaver??",
        "phones at lunch ok", "What if I delete it, is that enough", "I was wondering whether we may share the newsletter.", "how about stories, are they fine?"})
    void aYesOrNoAnswersThis(String message) {
        assertThat(Asked.whether(message)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "who reviews the policy", "What happens to my account when I leave?", "how do I report it", "hi, who do i tell about a post",
        "A reporter has just rung the office and wants to know about the roof.", "which apps are covered by this", "where should I write it down?", ""})
    void itDoesNotAnswerThis(String message) {
        assertThat(Asked.whether(message)).isFalse();
    }
}
