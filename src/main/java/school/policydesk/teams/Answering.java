package school.policydesk.teams;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import school.policydesk.answers.Context;
import school.policydesk.answers.Question;
import school.policydesk.answers.Reply;
import school.policydesk.teams.cards.AnswerCards;
import school.policydesk.teams.cards.Card;

/** Puts questions to the desk and shows its replies; remembers for a quarter of an hour what a conversation was about. */
@Component
final class Answering {

    private final Schoolhouses schoolhouses;
    private final AnswerLog log;
    private final Cache<String, Context> lately = Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofMinutes(15)).build();

    Answering(Schoolhouses schoolhouses, AnswerLog log) {
        this.schoolhouses = schoolhouses;
        this.log = log;
    }

    Card answer(Caller caller, String text) {
        var key = key(caller);
        var house = schoolhouses.of(caller);
        return show(key, house, house.answers().reply(new Question(text, lately.get(key, unknown -> Context.FRESH))));
    }

    Card choose(Caller caller, String topic, Map<String, String> facts) {
        var house = schoolhouses.of(caller);
        return show(key(caller), house, house.answers().choose(topic, facts));
    }

    private Card show(String key, Schoolhouse house, Reply reply) {
        lately.put(key, reply.context());
        log.given(house, reply);
        return new AnswerCards(house.policy(), house.namedPeople()).of(reply, house.today());
    }

    /** In a group chat two people's questions don't lean on each other. */
    private static String key(Caller caller) {
        return caller.tenantId() + " " + caller.conversation().conversationId() + " " + caller.staff();
    }
}
