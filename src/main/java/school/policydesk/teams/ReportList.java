package school.policydesk.teams;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseView;
import school.policydesk.delivery.DeliveryDesk;
import school.policydesk.teams.cards.Card;
import school.policydesk.teams.cards.ReportListCard;

/** "My reports": what somebody has sent, how it stands, and what happens next. */
@Component
final class ReportList {

    private final CaseDesk cases;
    private final DeliveryDesk delivery;
    private final Schoolhouses schoolhouses;

    ReportList(CaseDesk cases, DeliveryDesk delivery, Schoolhouses schoolhouses) {
        this.cases = cases;
        this.delivery = delivery;
        this.schoolhouses = schoolhouses;
    }

    /** @param page counted from 0 */
    Card of(Caller caller, int page) {
        var all = schoolhouses.all(caller).stream().flatMap(house -> cases.reportedBy(house.id(), caller.staff()).stream())
                .sorted(Comparator.comparing(CaseFile::filedAt).reversed())
                .toList();
        var shown = all.stream().skip((long) page * ReportListCard.PAGE).limit(ReportListCard.PAGE)
                .map(file -> new ReportListCard.Report(file, next(file)))
                .toList();
        return new ReportListCard(schoolhouses.cards(caller), page, shown, all.size()).card();
    }

    /** Who has it now, on each of its tracks, and until when before the next person gets it. */
    List<String> promises(CaseFile file) {
        var cards = schoolhouses.of(file).cards();
        return delivery.promises(file.id()).stream()
                .map(promise -> "It goes to %s. If nobody has taken it on by %s, the next person gets it.".formatted(
                        promise.who(), cards.says().moment(promise.by(), cards.now())))
                .toList();
    }

    private String next(CaseFile file) {
        if (cases.read(file.id(), file.reporter()).filter(ReportList::waitsForReply).isPresent()) {
            return "There is a question for you. Open it to reply.";
        }
        return switch (file.status()) {
            case WAITING -> promises(file).isEmpty() ? "You will hear from me when somebody takes it on." : String.join(" ", promises(file));
            case IN_HAND -> "You will hear from me when it is closed.";
            case CLOSED -> "Nothing more. If something is still not right, open it and add to it.";
            case WITHDRAWN -> "Nothing more, since you withdrew it.";
        };
    }

    private static boolean waitsForReply(CaseView view) {
        return view.file().status().isOpen() && view.all(Act.ASK).size() > view.all(Act.REPLY).size();
    }
}
