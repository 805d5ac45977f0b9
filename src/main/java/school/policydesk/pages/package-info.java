/**
 * What the bot shows in a browser: one page of help and privacy for staff, which Teams has as a tab. Anybody may read it, so it
 * says nothing of persons or cases.
 */
@ApplicationModule(allowedDependencies = {"school", "cases"})
@NullMarked
package school.policydesk.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
