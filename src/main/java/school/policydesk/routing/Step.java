package school.policydesk.routing;

import java.time.Instant;
import java.util.List;
import school.policydesk.people.StaffId;

/**
 * One rung of one track, worked out for a moment.
 *
 * @param track its name in {@code routing.yml}; a case of some kinds runs on several at once
 * @param rung counted from 0; the fallback comes after the last
 * @param recipients all of them get it, the first to claim it acts; empty if nobody is left, which is the operator's alarm
 * @param deadline when the next rung's turn comes if nobody has acknowledged it
 * @param remindAt when to remind the recipients before that; never after the deadline
 * @param rungLabel as read in a sentence: "a senior leader", "the headteacher"
 * @param reasons why these and not others, for the {@code routes} command. They can tell whom the case is about: never
 *     store them, log them or show them with a case
 */
public record Step(
        String track,
        int rung,
        List<StaffId> recipients,
        Instant deadline,
        Instant remindAt,
        String rungLabel,
        List<String> reasons) {

    public Step {
        recipients = List.copyOf(recipients);
        reasons = List.copyOf(reasons);
    }
}
