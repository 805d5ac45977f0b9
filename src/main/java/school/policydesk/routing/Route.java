package school.policydesk.routing;

import java.util.Set;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseKind;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/**
 * The facts of a case that decide who may have it.
 *
 * @param subjects the members of staff it is about; empty where it is about nobody in school
 */
public record Route(SchoolId school, CaseKind kind, StaffId reporter, Set<StaffId> subjects) {

    public Route {
        subjects = Set.copyOf(subjects);
    }

    public static Route of(CaseFile file) {
        return new Route(file.school(), file.kind(), file.reporter(), file.subjects());
    }
}
