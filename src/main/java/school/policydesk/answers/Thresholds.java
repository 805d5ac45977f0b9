package school.policydesk.answers;

/**
 * Where the zones end.
 *
 * @param answer from this probability on, the desk answers
 * @param handOver from this probability on that the policy doesn't answer it, it hands over
 * @param concern from this probability on, the safeguarding gate is raised
 * @param report from this probability on, a report's dialogue is offered beside the answer
 */
record Thresholds(float answer, float handOver, float concern, float report) {
}
