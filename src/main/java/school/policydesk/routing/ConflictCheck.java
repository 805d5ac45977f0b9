package school.policydesk.routing;

import school.policydesk.cases.CaseFile;
import school.policydesk.cases.Eligibility;
import school.policydesk.people.Directories;
import school.policydesk.people.StaffId;

/** Answers for the school's conflicts of interest at every read and press. A leaver, or anybody in doubt, may not. */
public final class ConflictCheck implements Eligibility {

    private final RoutingDesk routing;
    private final Directories directories;

    public ConflictCheck(RoutingDesk routing, Directories directories) {
        this.routing = routing;
        this.directories = directories;
    }

    @Override
    public boolean mayHave(CaseFile file, StaffId person, boolean handedOver) {
        var route = Route.of(file);
        return handedOver ? isThere(file, person) && !routing.isOut(route, person) : routing.mayReceive(route, person);
    }

    @Override
    public boolean isPresent(CaseFile file, StaffId person) {
        return routing.isPresent(file.school(), person);
    }

    private boolean isThere(CaseFile file, StaffId person) {
        return directories.of(file.school()).find(person).isPresent();
    }
}
