/**
 * The laptop's stand-in for Microsoft Teams: the connector that the bot replies to, the channel that posts activities to
 * it, the token authority and the keys, and a page to chat on. It lives in the test sources, so it can't be shipped.
 */
@NullMarked
package school.policydesk.standin;

import org.jspecify.annotations.NullMarked;
