package school.policydesk.teams;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.policydesk.answers.AnswerDesks;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseId;
import school.policydesk.people.Directories;
import school.policydesk.people.Membership;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;
import school.policydesk.school.Schools;
import school.policydesk.teams.cards.CaseCards;

/**
 * The one place where it is decided with which school somebody is dealing: whoever talks is with their own, whatever is about a
 * case is with the case's. Everything per school is asked of the {@link Schoolhouse} that this gives. Safe for use by many threads.
 */
@Component
final class Schoolhouses implements Reception {

    private final Map<SchoolId, Schoolhouse> houses;
    private final Membership membership;
    private final CaseDesk cases;

    Schoolhouses(Schools schools, AnswerDesks answers, Directories directories, Membership membership, CaseDesk cases, Clock clock) {
        this.houses = schools.all().stream().map(school -> new Schoolhouse(school, answers.of(school.id()), directories, clock))
                .collect(Collectors.toUnmodifiableMap(house -> house.school().id(), Function.identity()));
        this.membership = membership;
        this.cases = cases;
    }

    /** @throws IllegalStateException if there is no such school */
    Schoolhouse of(SchoolId school) {
        return Optional.ofNullable(houses.get(school)).orElseThrow(() -> new IllegalStateException("No school " + school));
    }

    /** The school that a case belongs to. */
    Schoolhouse of(CaseFile file) {
        return of(file.school());
    }

    /** @throws IllegalStateException if they belong to no school: {@link #knows} is asked first */
    Schoolhouse of(Caller caller) {
        return find(caller).orElseThrow(() -> new IllegalStateException("The caller belongs to no school"));
    }

    Optional<Schoolhouse> find(Caller caller) {
        return membership.home(caller.tenantId(), caller.staff()).map(this::of);
    }

    @Override
    public boolean knows(Caller caller) {
        return find(caller).isPresent();
    }

    /** Every school that lists them, their own first: somebody can lead at two. */
    List<Schoolhouse> all(Caller caller) {
        return membership.all(caller.tenantId(), caller.staff()).stream().map(this::of).toList();
    }

    /** The case whose id came back from a card, if it is one of a school of theirs; otherwise it is not there. */
    Optional<CaseId> caseOf(Caller caller, PressData data) {
        return data.caseId().filter(id -> isOfTheirs(caller, id));
    }

    boolean isOfTheirs(Caller caller, CaseId id) {
        var schools = membership.all(caller.tenantId(), caller.staff());
        return cases.find(id).filter(file -> schools.contains(file.school())).isPresent();
    }

    /** For lists, which may hold cases of every school of theirs. */
    CaseCards cards(Caller caller) {
        return of(caller).cards(person -> nameOf(caller, person));
    }

    private String nameOf(Caller caller, StaffId person) {
        return all(caller).stream().map(house -> house.nameOf(person)).filter(name -> !name.isEmpty()).findFirst().orElse("");
    }

    boolean isOne() {
        return houses.size() == 1;
    }
}
