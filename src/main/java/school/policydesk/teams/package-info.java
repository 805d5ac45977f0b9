/**
 * The only package that knows Microsoft Teams: endpoint, token checks, turns, cards and the connector.
 */
@ApplicationModule(allowedDependencies = {"school", "people", "policy", "answers", "audit", "cases", "routing", "delivery", "record", "retention", "graph", "preflight"})
@NullMarked
package school.policydesk.teams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
