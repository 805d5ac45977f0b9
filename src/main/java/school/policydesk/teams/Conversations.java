package school.policydesk.teams;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import school.policydesk.people.StaffId;

/**
 * Where to write to each person: their own chat with the bot, as they last used it. Kept in the database, written only when it
 * has changed, and never on the way to an answer. Safe for use by many threads.
 */
@Component
final class Conversations {

    private static final Logger log = LoggerFactory.getLogger(Conversations.class);

    private final ConversationStore store;
    private final TurnThreads threads;
    /** Short-lived, because another replica may have learnt better. */
    private final Cache<StaffId, ConversationRef> known =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofMinutes(10)).build();

    Conversations(ConversationStore store, TurnThreads threads) {
        this.store = store;
        this.threads = threads;
    }

    /** Empty if that person has never talked to the bot, or has removed it. */
    Optional<ConversationRef> of(StaffId staff) {
        var found = Optional.ofNullable(known.getIfPresent(staff)).or(() -> store.find(staff));
        found.ifPresent(conversation -> known.put(staff, conversation));
        return found;
    }

    /** Notes where somebody is talking to the bot, if it is their own chat and they aren't just leaving it. */
    void seen(VerifiedActivity received) {
        if (received.scope() == Scope.PERSONAL && !received.isFarewell()) {
            received.staff().ifPresent(staff -> remember(staff, received.conversation()));
        }
    }

    void forget(StaffId staff) {
        known.invalidate(staff);
        store.delete(staff);
    }

    private void remember(StaffId staff, ConversationRef conversation) {
        if (!conversation.equals(known.getIfPresent(staff))) {
            known.put(staff, conversation);
            threads.start(() -> save(staff, conversation));
        }
    }

    private void save(StaffId staff, ConversationRef conversation) {
        try {
            store.save(staff, conversation);
        } catch (RuntimeException e) {
            known.invalidate(staff);
            log.error("Could not keep where to write to a person: {}", Trace.of(e));
        }
    }
}
