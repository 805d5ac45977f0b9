package school.policydesk.teams;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
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
    private final Set<String> allowedTenants;
    /** Short-lived, because another replica may have learnt better. */
    private final Cache<Person, ConversationRef> known =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofMinutes(10)).build();

    Conversations(ConversationStore store, TurnThreads threads, TeamsSettings settings) {
        this.store = store;
        this.threads = threads;
        this.allowedTenants = settings.tenants();
    }

    /** Whom a conversation belongs to: the same object id in another tenant is somebody else. */
    private record Person(String tenantId, StaffId staff) {}

    /** In whichever of the tenants that are let in. Empty if that person has never talked to the bot, or has removed it. */
    Optional<ConversationRef> of(StaffId staff) {
        return of(staff, Set.of());
    }

    /** @param tenants where that person can be; empty for every tenant that is let in */
    Optional<ConversationRef> of(StaffId staff, Set<String> tenants) {
        return (tenants.isEmpty() ? allowedTenants : tenants).stream().flatMap(tenant -> of(new Person(tenant, staff)).stream()).findFirst();
    }

    private Optional<ConversationRef> of(Person person) {
        var found = Optional.ofNullable(known.getIfPresent(person)).or(() -> store.find(person.tenantId(), person.staff()));
        found.ifPresent(conversation -> known.put(person, conversation));
        return found;
    }

    /**
     * Notes where somebody is talking to the bot, if it is their own chat and they aren't just leaving it. A message extension is
     * used anywhere, and two colleagues' chat with each other looks just like one with the bot.
     */
    void seen(VerifiedActivity received) {
        if (received.scope() == Scope.PERSONAL && !received.isFarewell() && !received.isExtension()) {
            received.staff().ifPresent(staff -> remember(staff, received.conversation()));
        }
    }

    void forget(String tenantId, StaffId staff) {
        known.invalidate(new Person(tenantId, staff));
        store.delete(tenantId, staff);
    }

    void remember(StaffId staff, ConversationRef conversation) {
        var person = new Person(conversation.tenantId(), staff);
        if (!conversation.equals(known.getIfPresent(person))) {
            known.put(person, conversation);
            threads.start(() -> save(person, conversation));
        }
    }

    private void save(Person person, ConversationRef conversation) {
        try {
            store.save(person.staff(), conversation);
        } catch (RuntimeException e) {
            known.invalidate(person);
            log.error("Could not keep where to write to a person: {}", Trace.of(e));
        }
    }
}
