package school.policydesk.teams;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.CaseStatus;
import school.policydesk.cases.CaseView;
import school.policydesk.cases.FieldError;
import school.policydesk.cases.FormBook;
import school.policydesk.people.StaffId;
import school.policydesk.teams.cards.Card;
import school.policydesk.teams.cards.CaseListCard;
import school.policydesk.teams.cards.CaseListCard.Group;
import school.policydesk.teams.cards.Decided;
import school.policydesk.teams.cards.OpenCaseCard;
import school.policydesk.teams.cards.ReceiptCard;

/** Cases as cards, for whoever may see them. */
@Component
final class CaseRoom {

    private static final Set<Act> BY_RECIPIENT =
            EnumSet.of(Act.ACKNOWLEDGE, Act.ASK, Act.NOTE, Act.ACTION, Act.HAND_OVER, Act.CLOSE, Act.REOPEN);
    private static final Set<Act> BY_REPORTER = EnumSet.of(Act.REPLY, Act.ADD, Act.WITHDRAW);

    private final CaseDesk cases;
    private final ReportList reports;
    private final FormBook forms;
    private final Schoolhouses schoolhouses;

    CaseRoom(CaseDesk cases, ReportList reports, FormBook forms, Schoolhouses schoolhouses) {
        this.cases = cases;
        this.reports = reports;
        this.forms = forms;
        this.schoolhouses = schoolhouses;
    }

    Card receipt(CaseFile file) {
        var house = schoolhouses.of(file);
        var cards = house.cards();
        var clause = house.policy().clause(CaseKind.MEDIA_ENQUIRY.clause()).filter(found -> file.kind() == CaseKind.MEDIA_ENQUIRY);
        // The first receipt is on its way while somebody waits: nothing is looked up that can't be there yet.
        var decided = Optional.of(file).filter(one -> !one.isUntouched()).flatMap(one -> cases.read(one.id(), one.reporter()))
                .flatMap(view -> Decided.in(view, forms.form(file.school(), file.kind())));
        var openedBy = cases.firstToOpen(file).map(house::nameOf);
        return new ReceiptCard(cards, file, reports.promises(file), openedBy, decided, clause).card();
    }

    Card opened(CaseView view, StaffId reader, String news) {
        return opened(view, reader, news, Map.of(), List.of());
    }

    /** @param typed what was typed for an act that could not be taken, so that nothing is lost */
    Card opened(CaseView view, StaffId reader, String news, Map<String, String> typed, List<FieldError> errors) {
        var file = view.file();
        var house = schoolhouses.of(file);
        var form = forms.form(file.school(), file.kind());
        return new OpenCaseCard(house.cards(), view, form, news, acts(view, reader), house.colleaguesOf(reader), earlier(view, reader), typed, errors).card();
    }

    /** Earlier reports of comments by the same person, of those that this reader has been given. */
    private List<String> earlier(CaseView view, StaffId reader) {
        if (view.file().kind() != CaseKind.PARENT_COMMENT || view.file().reporter().equals(reader)) {
            return List.of();
        }
        return cases.givenTo(view.file().school(), reader).stream()
                .filter(file -> file.kind() == CaseKind.PARENT_COMMENT && !file.id().equals(view.file().id()))
                .filter(file -> cases.read(file.id(), reader).filter(other -> samePerson(view, other)).isPresent())
                .map(CaseFile::reference)
                .toList();
    }

    private static boolean samePerson(CaseView one, CaseView other) {
        var name = letters(one.report().getOrDefault("parent", ""));
        return !name.isEmpty() && !name.equals("notknown") && name.equals(letters(other.report().getOrDefault("parent", "")));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("^(mrs|mr|ms|miss|dr)\\b", "").replaceAll("[^\\p{L}]", "");
    }

    Card shell(CaseFile file, String occasion) {
        return schoolhouses.of(file).cards().shell(file, occasion);
    }

    /** @param kind only this kind; empty for all */
    Card casesOf(Caller caller, Group group, String kind, int page) {
        var files = givenTo(caller).stream()
                .filter(file -> groupOf(file, caller.staff()) == group)
                .filter(file -> CaseKind.of(kind).filter(wanted -> wanted != file.kind()).isEmpty())
                .toList();
        return new CaseListCard(schoolhouses.cards(caller), group, kind, page, files).card();
    }

    /** What this person has been given at any school of theirs, oldest first. */
    List<CaseFile> givenTo(Caller caller) {
        return ofAllSchools(caller, house -> cases.givenTo(house.id(), caller.staff())).sorted(Comparator.comparing(CaseFile::filedAt)).toList();
    }

    private Stream<CaseFile> ofAllSchools(Caller caller, Function<Schoolhouse, List<CaseFile>> files) {
        return schoolhouses.all(caller).stream().flatMap(house -> files.apply(house).stream());
    }

    private Group groupOf(CaseFile file, StaffId person) {
        if (!file.status().isOpen()) {
            return Group.CLOSED;
        }
        return cases.isWaitingFor(file, person) ? Group.WAITING : Group.COLLEAGUES;
    }

    private List<Act> acts(CaseView view, StaffId reader) {
        var file = view.file();
        var mine = file.reporter().equals(reader) ? BY_REPORTER : BY_RECIPIENT;
        var tracks = cases.tracks(file, reader);
        var acts = new ArrayList<Act>();
        Arrays.stream(Act.values())
                .filter(mine::contains)
                .filter(act -> act.isAllowedIn(file.status()))
                .filter(act -> act != Act.REPLY || view.all(Act.ASK).size() > view.all(Act.REPLY).size())
                .filter(act -> act != Act.WITHDRAW || file.kind() != CaseKind.SAFEGUARDING)
                .filter(act -> act != Act.ACKNOWLEDGE || !tracks.stream().allMatch(file::isHandledOn))
                .forEach(acts::add);
        return file.status() == CaseStatus.WITHDRAWN ? List.of() : acts;
    }
}
