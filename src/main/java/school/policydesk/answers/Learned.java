package school.policydesk.answers;

import java.util.List;
import school.policydesk.matching.Classifier;

/**
 * What has been learned from a school's files.
 *
 * @param middles the middles of the encoders' vectors
 * @param reports tells a report in the making from a question; without labels if the school has no messages to learn that from
 * @param figures what cross-validation on the school's own examples came to, for people to read
 */
record Learned(List<float[]> middles, Classifier topics, Classifier gate, Classifier reports, Thresholds thresholds, String figures) {
}
