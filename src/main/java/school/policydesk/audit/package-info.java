/**
 * The append-only trail in which a changed, deleted or cut-off line is found.
 */
@ApplicationModule(allowedDependencies = {"school", "people"})
@NullMarked
package school.policydesk.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
