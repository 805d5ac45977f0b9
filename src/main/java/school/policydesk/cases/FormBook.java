package school.policydesk.cases;

import java.util.Map;
import school.policydesk.school.School;
import school.policydesk.school.SchoolId;

/** Every school's forms, with what a reference of that school looks like. */
public record FormBook(Map<School, Forms> forms) {

    public FormBook {
        forms = Map.copyOf(forms);
    }

    /** @throws IllegalArgumentException if there is no such school */
    public Form form(SchoolId id, CaseKind kind) {
        return forms.get(school(id)).of(kind);
    }

    /** @throws IllegalArgumentException if there is no such school */
    public School school(SchoolId id) {
        return forms.keySet().stream().filter(school -> school.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No school " + id));
    }
}
