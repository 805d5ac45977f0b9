/**
 * What is erased when, and export.
 */
@ApplicationModule(allowedDependencies = {"school", "cases", "audit"})
@NullMarked
package school.policydesk.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
