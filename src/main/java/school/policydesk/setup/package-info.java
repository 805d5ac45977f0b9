/**
 * Puts the program together at start: reads a school's files as one, so that every fault in any of them is reported
 * together, opens the key, and refuses a database that could lose what it has acknowledged.
 */
@ApplicationModule(allowedDependencies = {"school", "people", "policy", "answers", "audit", "cases", "routing", "preflight"})
@NullMarked
package school.policydesk.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
