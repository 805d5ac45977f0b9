/**
 * The policy document: its sections, clauses and review dates. Verbatim text and nothing else.
 */
@ApplicationModule(allowedDependencies = {"school"})
@NullMarked
package school.policydesk.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
