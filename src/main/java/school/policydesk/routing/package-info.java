/**
 * From a case to a ladder of recipients and deadlines, read from YAML; nobody a case is about is ever on it.
 */
@ApplicationModule(allowedDependencies = {"school", "people", "cases"})
@NullMarked
package school.policydesk.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
