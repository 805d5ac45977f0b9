@NullMarked
package school.policydesk;

import org.jspecify.annotations.NullMarked;
