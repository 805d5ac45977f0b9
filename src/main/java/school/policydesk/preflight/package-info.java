/**
 * Whether everything that the program needs is there: looked at by a technician's command, at each start, and every week for
 * those who receive reports. It declares what a check is; whoever owns a thing checks it.
 */
@ApplicationModule(allowedDependencies = {"school", "people", "routing"})
@NullMarked
package school.policydesk.preflight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
