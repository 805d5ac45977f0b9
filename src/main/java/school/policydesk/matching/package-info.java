/**
 * Tells which of a set of labels a short text is most like, from examples of each. Knows words and vectors, and nothing of
 * policies: what the labels mean is its users' business.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package school.policydesk.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
