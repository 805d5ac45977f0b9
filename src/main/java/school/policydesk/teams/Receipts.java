package school.policydesk.teams;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseId;
import school.policydesk.delivery.DeliveryDesk;
import school.policydesk.teams.cards.Card;
import school.policydesk.teams.cards.MenuCards;

/** The reporter's receipts. The case is committed: whatever fails from here on, nobody may be told that it was not received. */
@Component
final class Receipts {

    private static final Logger log = LoggerFactory.getLogger(Receipts.class);

    private final CaseRoom caseRoom;
    private final DeliveryDesk delivery;
    private final OwnChats ownChats;
    private final TurnThreads threads;
    /** Those that are on their way, so that a second press doesn't bring a second one. */
    private final Set<CaseId> bringing = ConcurrentHashMap.newKeySet();

    Receipts(CaseRoom caseRoom, DeliveryDesk delivery, OwnChats ownChats, TurnThreads threads) {
        this.caseRoom = caseRoom;
        this.delivery = delivery;
        this.ownChats = ownChats;
        this.threads = threads;
    }

    /** In the chat, in the place of the form that was pressed. */
    Card inFormsPlace(CaseFile file, Press press) {
        return unlessItFails(file, () -> {
            press.cardActivityId().ifPresent(card -> delivery.rememberReceipt(file, press.caller().conversation().conversationId(), card));
            return caseRoom.receipt(file);
        });
    }

    /** To be shown outside the chat. */
    Card of(CaseFile file) {
        return unlessItFails(file, () -> caseRoom.receipt(file));
    }

    /** Sends it into the reporter's own chat unless it is there, after whatever is answered now; it is kept up to date there. */
    void bring(CaseFile file, Caller reporter) {
        if (bringing.add(file.id())) {
            threads.start(() -> bringNow(file, reporter));
        }
    }

    private void bringNow(CaseFile file, Caller reporter) {
        try {
            if (!delivery.hasReceipt(file)) {
                ownChats.send(reporter, caseRoom.receipt(file)).ifPresentOrElse(
                        message -> delivery.rememberReceipt(file, message.conversation(), message.activity()),
                        () -> log.warn("The receipt of {} could not be brought to its reporter's chat; \"my reports\" has it", file.reference()));
            }
        } catch (RuntimeException e) {
            log.error("The receipt of {} could not be brought to its reporter's chat: {}", file.reference(), Trace.of(e));
        } finally {
            bringing.remove(file.id());
        }
    }

    private static Card unlessItFails(CaseFile file, Supplier<Card> receipt) {
        try {
            return receipt.get();
        } catch (RuntimeException e) {
            log.error("The receipt of {} could not be shown in full: {}", file.reference(), Trace.of(e));
            return MenuCards.notice("Received: " + file.reference(), "It is on its way. Write \"my reports\" to see how it stands.", List.of());
        }
    }
}
