/**
 * What the program does from a terminal. A command runs without Spring, a database or credentials; exit code 2 and one clear
 * line say that what it was given can't be used.
 */
@ApplicationModule
@NullMarked
package school.policydesk.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
