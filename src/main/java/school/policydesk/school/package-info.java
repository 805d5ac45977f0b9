/**
 * The school itself and the folder of plain Markdown and YAML files in which it says what it wants: every other package
 * reads its own file from here, so that one report can name every fault in all of them at once.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package school.policydesk.school;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
