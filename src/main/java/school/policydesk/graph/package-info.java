/**
 * The school's Microsoft tenant, by Microsoft Graph: who has an account, who is in which group, who manages whom, and the app
 * installed for staff. Off unless a setting turns it on. Nothing here knows cases or chats.
 */
@ApplicationModule(allowedDependencies = {"school", "people", "preflight"})
@NullMarked
package school.policydesk.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
