package school.policydesk.teams;

import java.util.Optional;

/** Who else reads along. */
enum Scope {
    /** One person and the bot. The only place where a report is taken. */
    PERSONAL,
    /** A group chat; the bot hears only what mentions it. */
    GROUP,
    /** A team's channel; the bot hears only what mentions it. */
    CHANNEL;

    /** Anything that isn't known to be private counts as read by others. */
    static Scope of(Optional<String> conversationType) {
        return switch (conversationType.orElse("")) {
            case "personal" -> PERSONAL;
            case "channel" -> CHANNEL;
            default -> GROUP;
        };
    }
}
