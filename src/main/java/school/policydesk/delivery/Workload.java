package school.policydesk.delivery;

import java.util.Optional;
import org.springframework.stereotype.Component;
import school.policydesk.cases.CaseDesk;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/** Counts the open cases that somebody has been given and may still have; never one that is about them. */
@Component
class Workload {

    private final CaseDesk cases;

    Workload(CaseDesk cases) {
        this.cases = cases;
    }

    /** Empty if they have none. */
    Optional<Parcel> of(SchoolId school, StaffId person) {
        var open = cases.givenTo(school, person).stream().filter(file -> file.status().isOpen()).toList();
        int waiting = (int) open.stream().filter(file -> cases.isWaitingFor(file, person)).count();
        return open.isEmpty() ? Optional.empty() : Optional.of(new Parcel.Digest(school, person, waiting, open.size() - waiting));
    }
}
