package school.policydesk.teams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.policydesk.cases.CaseKind;
import school.policydesk.teams.cards.Button;
import school.policydesk.teams.cards.Card;
import school.policydesk.teams.cards.MenuCards;
import school.policydesk.teams.cards.Verbs;

/** The buttons of answers and of the policy. */
@Configuration(proxyBeanMethods = false)
class AnswerHandlers {

    private final Answering answering;
    private final Browsing browsing;
    private final Schoolhouses schoolhouses;

    AnswerHandlers(Answering answering, Browsing browsing, Schoolhouses schoolhouses) {
        this.answering = answering;
        this.browsing = browsing;
        this.schoolhouses = schoolhouses;
    }

    /** The answer takes the question's place. */
    @Bean
    VerbHandler chooseFact() {
        return Verb.handler(Verbs.FACT, press -> {
            var facts = new HashMap<>(new PressData(press.data()).values());
            var topic = facts.remove("topic");
            return new PressResult.Card(answering.choose(press.caller(), topic == null ? "" : topic, facts).content());
        });
    }

    @Bean
    VerbHandler chooseTopic() {
        return Verb.handler(Verbs.TOPIC, press ->
                new PressResult.Card(answering.choose(press.caller(), new PressData(press.data()).text("topic"), Map.of()).content()));
    }

    @Bean
    VerbHandler noneOfThese() {
        return Verb.handler(Verbs.NONE_OF_THESE, press -> {
            var question = new PressData(press.data()).text("question");
            var ask = Button.main("Ask a senior leader", Verbs.START, Map.of("kind", CaseKind.POLICY_QUESTION.id(), "question", question));
            var contents = Button.of("Contents of the policy", Verbs.CONTENTS, Map.of());
            return new PressResult.Card(MenuCards.notice("I can't find it in the policy",
                    "Shall I ask a senior leader for you? Or try again in other words.", List.of(ask, contents)).content());
        });
    }

    @Bean
    VerbHandler showSection() {
        return Verb.handler(Verbs.SECTION, press -> {
            var number = new PressData(press.data()).text("section");
            return below(number.matches("\\d{1,3}") ? browsing.section(press.caller(), Integer.parseInt(number)) : browsing.contents(press.caller()));
        });
    }

    @Bean
    VerbHandler showContents() {
        return Verb.handler(Verbs.CONTENTS, press -> below(browsing.contents(press.caller())));
    }

    @Bean
    VerbHandler showMenu() {
        return Verb.handler(Verbs.MENU, press -> below(MenuCards.menu(schoolhouses.of(press.caller()).school().name())));
    }

    private static PressResult below(Card card) {
        return new PressResult.Below(List.of(new Outgoing.Card(card.content(), card.summary())));
    }
}
