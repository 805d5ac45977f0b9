/**
 * From a question to an outcome: topics, matching, facts and decision tables. Everything it asserts is the policy's own text.
 */
@ApplicationModule(allowedDependencies = {"school", "policy", "matching"})
@NullMarked
package school.policydesk.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
