package school.policydesk.answers;

import java.util.Map;

/**
 * What a message seems to be about.
 *
 * @param concern how likely it tells of a safeguarding concern; 1 if a word alone says so
 * @param reports how likely it is the beginning of each; empty where that has not been learned
 * @param thresholds where the zones end for such a guess
 */
record Recognition(Guess guess, float concern, Map<Dialogue, Float> reports, Thresholds thresholds) {

    /** A topic's own offer of the Named Person route is out of place where nothing worries: from this share of the gate's threshold on it is made. */
    private static final float HINT = 0.4f;

    boolean raisesGate() {
        return concern >= thresholds.concern();
    }

    boolean hintsAtConcern() {
        return concern >= thresholds.concern() * HINT;
    }
}
