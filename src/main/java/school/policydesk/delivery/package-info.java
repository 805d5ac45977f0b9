/**
 * Obligations towards people: deliver, await acknowledgement, escalate; and the dispatcher that keeps them.
 */
@ApplicationModule(allowedDependencies = {"school", "people", "cases", "routing", "audit"})
@NullMarked
package school.policydesk.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
