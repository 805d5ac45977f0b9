package school.policydesk.teams.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.CaseStatus;
import school.policydesk.people.StaffId;

/**
 * What recipients get: a shell without content, which lies in their chat, and a line for a list.
 *
 * @param nameOf a colleague's name
 * @param says the school's wall clock
 * @param now the moment of showing
 */
public record CaseCards(Function<StaffId, String> nameOf, Says says, Instant now) {

    /**
     * Reference, kind, urgency and state, and a button that opens it. An extra copy of it tells nobody anything.
     *
     * @param occasion why it is shown now, in a sentence; may be empty
     */
    public Card shell(CaseFile file, String occasion) {
        var body = new ArrayList<JsonNode>();
        if (file.kind() == CaseKind.SAFEGUARDING && file.status() == CaseStatus.WAITING) {
            body.add(Pieces.notice("attention", "Urgent: safeguarding", "Please open this now."));
        }
        body.add(Pieces.heading(file.kind().label()));
        if (!occasion.isEmpty()) {
            body.add(Pieces.text(occasion));
        }
        body.add(Pieces.text("**%s**, received %s".formatted(file.reference(), says.moment(file.filedAt(), now))));
        body.add(Pieces.text(state(file)));
        file.outsideDeadline().filter(deadline -> file.status().isOpen())
                .ifPresent(deadline -> body.add(Pieces.text("They expect an answer " + says.moment(deadline, now) + left(deadline) + ".")));
        var open = Button.main("Open", Verbs.OPEN, Map.of("case", file.id().toString()));
        var summary = "%s %s: %s".formatted(file.reference(), file.kind().label(), state(file));
        return new Card(Pieces.card(summary, body, List.of(Pieces.button(open))), summary);
    }

    /** What is left until then, in words; nothing once it has passed. */
    private String left(Instant deadline) {
        var left = Duration.between(now, deadline);
        if (left.isNegative()) {
            return ", which has passed";
        }
        return left.toHours() > 0 ? ", in about " + left.toHours() + (left.toHours() == 1 ? " hour" : " hours") : ", in " + left.toMinutes() + " minutes";
    }

    /** For whoever may not have it any more: nothing of the case, and nobody's name. */
    public static Card takenBack() {
        return MenuCards.notice("This is no longer with you", "There is nothing for you to do here.", List.of());
    }

    /** What a closed report's sender is thanked for, as a further sentence; nothing for what they asked for themselves. */
    public static String thanks(CaseKind kind) {
        return switch (kind) {
            case POLICY_QUESTION, POST_CHECK, ACCOUNT_REQUEST -> "";
            case MEDIA_ENQUIRY -> " Thank you for passing it on.";
            default -> " Thank you for reporting it.";
        };
    }

    /** Where it stands, in a sentence. */
    public String state(CaseFile file) {
        return switch (file.status()) {
            case WAITING -> "Waiting for somebody to take it on.";
            case IN_HAND -> "Being dealt with by " + handlers(file) + ".";
            case CLOSED -> "Closed by " + handlers(file) + " " + says.moment(file.changedAt(), now) + ".";
            case WITHDRAWN -> "Withdrawn by the person who reported it, " + says.moment(file.changedAt(), now) + ".";
        };
    }

    private String handlers(CaseFile file) {
        var names = file.handlers().values().stream().distinct().map(nameOf).sorted().toList();
        return names.isEmpty() ? "a colleague" : String.join(" and ", names);
    }
}
