package school.policydesk.teams;

import java.util.List;
import org.springframework.stereotype.Component;
import school.policydesk.delivery.DigestDesk;
import school.policydesk.delivery.Parcel;
import school.policydesk.teams.cards.Card;
import school.policydesk.teams.cards.MenuCards;

/** The weekly digest as people read it, and their choice whether to get it. */
@Component
final class DigestChoice {

    private final DigestDesk digests;
    private final Schoolhouses schoolhouses;

    DigestChoice(DigestDesk digests, Schoolhouses schoolhouses) {
        this.digests = digests;
        this.schoolhouses = schoolhouses;
    }

    Card choose(Caller caller, boolean wanted) {
        var schools = schoolhouses.all(caller).stream().map(Schoolhouse::id).toList();
        if (wanted) {
            schools.forEach(school -> digests.resume(school, caller.staff()));
            return MenuCards.notice("The weekly digest is on", "When the school opens for the week, I tell you how many cases are open with you, if there are any. "
                    + "Write \"stop the digest\" to stop it.", List.of());
        }
        schools.forEach(school -> digests.stop(school, caller.staff()));
        return MenuCards.notice("The weekly digest is off", "Each case still comes to you as before. Write \"send me the digest\" to get it again.", List.of());
    }

    /** Counts only: it lies in a notification, and anybody may read over a shoulder. */
    static String sentence(Parcel.Digest digest) {
        var waiting = switch (digest.waiting()) {
            case 0 -> "No case is waiting for you";
            case 1 -> "1 case is waiting for you";
            default -> digest.waiting() + " cases are waiting for you";
        };
        var colleagues = digest.withColleagues() == 0 ? "" : ", " + digest.withColleagues() + " with colleagues";
        return waiting + colleagues + ". Write \"my cases\" to see them, or \"stop the digest\" to hear of them no longer on Mondays.";
    }
}
