package school.policydesk.teams;

import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.policydesk.teams.cards.AwayCard;
import school.policydesk.teams.cards.Card;
import school.policydesk.teams.cards.Verbs;

/** The buttons of being away: until when, and who gets what waits meanwhile. */
@Configuration(proxyBeanMethods = false)
class PresenceHandlers {

    private final Presence presence;

    PresenceHandlers(Presence presence) {
        this.presence = presence;
    }

    @Bean
    VerbHandler sayAway() {
        return inPrivate(Verbs.AWAY, press -> presence.away(press.caller(), new PressData(press.data()).text(AwayCard.UNTIL)));
    }

    /** With nothing chosen yet it is the offer; a card asks for what is missing. */
    @Bean
    VerbHandler handAllOver() {
        return inPrivate(Verbs.HAND_ALL, press -> {
            var data = new PressData(press.data());
            return data.data().has("to") || data.data().has("reason")
                    ? presence.handAll(press.caller(), data.text("to"), data.text("reason"))
                    : presence.handOver(press.caller(), "");
        });
    }

    private static VerbHandler inPrivate(String verb, Function<Press, Card> does) {
        return Verb.handler(verb, press -> press.caller().scope() == Scope.PERSONAL && !press.automatic()
                ? new PressResult.Card(does.apply(press).content())
                : CaseHandlers.NOT_THERE);
    }
}
