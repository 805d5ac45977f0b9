package school.policydesk.answers;

import school.policydesk.matching.Classifier;

/**
 * What has been learned from a school's files.
 *
 * @param middleOfFirst the middles of the encoders' vectors
 * @param figures what cross-validation on the school's own examples came to, for people to read
 */
record Learned(float[] middleOfFirst, float[] middleOfSecond, Classifier topics, Classifier gate, Thresholds thresholds, String figures) {
}
