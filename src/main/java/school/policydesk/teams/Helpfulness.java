package school.policydesk.teams;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.policydesk.teams.cards.Verbs;

/** "Was this helpful?": by the card's own buttons, or by the thumbs that Teams shows. */
@Configuration(proxyBeanMethods = false)
class Helpfulness {

    private final AnswerLog log;
    private final Schoolhouses schoolhouses;

    Helpfulness(AnswerLog log, Schoolhouses schoolhouses) {
        this.log = log;
        this.schoolhouses = schoolhouses;
    }

    @Bean
    VerbHandler rateAnswer() {
        return Verb.handler(Verbs.HELPFUL, press -> {
            var data = new PressData(press.data());
            log.helped(schoolhouses.of(press.caller()), data.text("topic"), data.text("helpful").equals("yes"), data.text("why"));
            return new PressResult.Message("Thank you. That helps to make the answers better.");
        });
    }

    @Bean
    FeedbackHandler thumbs() {
        return feedback -> feedback.liked().ifPresent(liked -> log.helped(schoolhouses.of(feedback.caller()), "", liked, feedback.text()));
    }
}
