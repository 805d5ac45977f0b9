package school.policydesk.teams;

import java.util.List;
import java.util.Optional;
import school.policydesk.people.StaffId;

/**
 * The bot or people came or went.
 *
 * @param by who did it, if Teams says
 * @param people whom it is about, apart from the bot, as far as Teams names them
 */
record Arrival(Kind kind, Scope scope, ConversationRef conversation, Optional<Caller> by, List<StaffId> people) {

    enum Kind {
        /** The app was installed: the moment to say hello. */
        INSTALLED,
        /** A newer version of the app took the place of the old one. */
        UPGRADED,
        /** The app was removed; nothing can be sent any more. */
        REMOVED,
        /** The bot joined a conversation. Comes beside INSTALLED, so nothing need be said. */
        BOT_ADDED,
        PEOPLE_ADDED,
        PEOPLE_REMOVED
    }
}
