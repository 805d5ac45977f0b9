/**
 * A case's record in writing, signed and dated (clause 10.3), as a PDF. {@code RecordDesk} is the front door.
 */
@ApplicationModule(allowedDependencies = {"school", "people", "cases", "audit"})
@NullMarked
package school.policydesk.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
