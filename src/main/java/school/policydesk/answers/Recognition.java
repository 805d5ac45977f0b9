package school.policydesk.answers;

import java.util.List;

/**
 * What a message seems to be about.
 *
 * @param topics most likely first, with their probabilities
 * @param outOfScope how likely the policy does not answer it
 * @param smallTalk how likely it is only said in passing, with the topic of that talk it is most like
 * @param concern how likely it tells of a safeguarding concern
 * @param sure whether the probabilities are good enough to assert anything at all
 */
record Recognition(List<Likely<Topic>> topics, double outOfScope, Likely<AnswerBook.SmallTalkTopic> smallTalk, double concern, boolean sure) {

    record Likely<T>(T what, double probability) {
    }
}
