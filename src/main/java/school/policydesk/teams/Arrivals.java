package school.policydesk.teams;

import com.microsoft.bot.schema.ChannelAccount;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.policydesk.people.StaffId;

/** Turns what Teams says of comings and goings into {@link Arrival}s, without asking the connector who is who. */
@Component
final class Arrivals {

    private final Handlers handlers;
    private final Conversations conversations;

    Arrivals(Handlers handlers, Conversations conversations) {
        this.handlers = handlers;
        this.conversations = conversations;
    }

    List<Outgoing> installation(VerifiedActivity received) {
        return switch (Optional.ofNullable(received.activity().getAction()).orElse("")) {
            case "add" -> tell(received, Arrival.Kind.INSTALLED, List.of());
            case "add-upgrade" -> tell(received, Arrival.Kind.UPGRADED, List.of());
            case "remove" -> removed(received);
            default -> List.of();
        };
    }

    /** Renamed channels, archived teams and whatever else comes this way say nothing to us. */
    List<Outgoing> conversation(VerifiedActivity received) {
        var added = accounts(received.activity().getMembersAdded());
        var removed = accounts(received.activity().getMembersRemoved());
        if (added.stream().anyMatch(account -> isBot(account, received))) {
            return tell(received, Arrival.Kind.BOT_ADDED, added);
        }
        if (!added.isEmpty()) {
            return tell(received, Arrival.Kind.PEOPLE_ADDED, added);
        }
        return removed.isEmpty() ? List.of() : tell(received, Arrival.Kind.PEOPLE_REMOVED, removed);
    }

    private List<Outgoing> removed(VerifiedActivity received) {
        if (received.scope() == Scope.PERSONAL) {
            received.staff().ifPresent(staff -> conversations.forget(received.tenantId(), staff));
        }
        tell(received, Arrival.Kind.REMOVED, List.of());
        return List.of();
    }

    private List<Outgoing> tell(VerifiedActivity received, Arrival.Kind kind, List<ChannelAccount> accounts) {
        List<StaffId> people = accounts.stream().filter(account -> !isBot(account, received))
                .map(ActivityFacts::staff).flatMap(Optional::stream).toList();
        return handlers.arrivals().onArrival(new Arrival(kind, received.scope(), received.conversation(), received.caller(), people));
    }

    private static boolean isBot(ChannelAccount account, VerifiedActivity received) {
        return received.conversation().botId().equals(account.getId());
    }

    private static List<ChannelAccount> accounts(@Nullable List<ChannelAccount> accounts) {
        return accounts == null ? List.of() : accounts;
    }
}
