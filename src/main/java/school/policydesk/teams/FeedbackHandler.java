package school.policydesk.teams;

/** Takes note of what people think of an answer. */
interface FeedbackHandler {

    void onFeedback(Feedback feedback);
}
