package school.policydesk.answers;

/**
 * What a message seems to be about.
 *
 * @param concern whether it may tell of a safeguarding concern
 * @param thresholds where the zones end for such a guess
 */
record Recognition(Guess guess, boolean concern, Thresholds thresholds) {
}
