/**
 * Who works at the school: staff, their roles, line managers, deputies and absences. It decides nothing about cases.
 */
@ApplicationModule(allowedDependencies = {"school"})
@NullMarked
package school.policydesk.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
