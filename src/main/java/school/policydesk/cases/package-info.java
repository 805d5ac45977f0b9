/**
 * What staff told us: kinds, fields, status and who may do what. {@code CaseDesk} is the front door.
 */
@ApplicationModule(allowedDependencies = {"school", "people", "audit"})
@NullMarked
package school.policydesk.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
