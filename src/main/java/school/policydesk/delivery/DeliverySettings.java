package school.policydesk.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the dispatcher works.
 *
 * @param poll how often it looks for what is due; a commit wakes it at once
 * @param lease how long an attempt may take before it counts as lost
 * @param atOnce how many sends may be under way: twelve leave in a second and each may take ten, so that even if every call is
 *     as slow as can be none holds up the next
 * @param enabled false for a program that only answers commands, and for tests that step by hand
 */
@ConfigurationProperties("policy-desk.delivery")
record DeliverySettings(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("128") int atOnce,
        @DefaultValue("true") boolean enabled) {}
