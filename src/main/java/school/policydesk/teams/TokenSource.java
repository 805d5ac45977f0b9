package school.policydesk.teams;

import java.time.Instant;

/** Who issues the bot's tokens. */
interface TokenSource {

    String SCOPE = "https://api.botframework.com/.default";

    record Issued(String token, Instant expires) {}

    /** A new one, however fresh the last. @throws RuntimeException if there is none to be had */
    Issued issue();
}
