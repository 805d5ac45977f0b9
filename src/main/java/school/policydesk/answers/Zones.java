package school.policydesk.answers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Decides between answering, asking which was meant, and handing over. */
record Zones(Replies replies) {

    /** A known silence that is this likely is explained when it is handed over. */
    private static final float KNOWN_SILENCE = 0.4f;
    private static final int CHOICES = 3;

    Reply reply(String question, Recognition seen, Map<String, String> facts, List<Dialogue> reports) {
        var guess = seen.guess();
        var extras = Extras.of(seen, reports);
        if (guess.smallTalk() > 0.5f) {
            return new SmallTalk(guess.talk().id(), guess.talk().reply(), extras.aside(List.of(), Context.FRESH));
        }
        if (guess.certainty() >= seen.thresholds().answer()) {
            return replies.on(guess.best(), facts, question, extras);
        }
        var likeliest = guess.topics().getFirst();
        if (Guess.isSilent(likeliest) && guess.of(likeliest) >= KNOWN_SILENCE) {
            return replies.on(likeliest, Map.of(), question, extras);
        }
        return guess.silence() + guess.smallTalk() >= seen.thresholds().handOver() ? replies.handOver(question, extras) : replies.choices(question, choices(guess), extras);
    }

    /** Three that would show different clauses: two of the same are one choice less. */
    private static List<Topic> choices(Guess guess) {
        var clauses = new HashSet<String>();
        var choices = new ArrayList<Topic>();
        for (var topic : guess.topics()) {
            if (choices.size() < CHOICES && (Guess.isSilent(topic) || clauses.add(Guess.clause(topic)))) {
                choices.add(topic);
            }
        }
        return choices;
    }
}
