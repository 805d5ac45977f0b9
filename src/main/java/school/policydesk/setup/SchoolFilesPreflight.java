package school.policydesk.setup;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import school.policydesk.people.Directories;
import school.policydesk.preflight.Check;
import school.policydesk.preflight.Finding;

/** The school's files are without fault, and its people are its own. */
@Component
@Order(50)
class SchoolFilesPreflight implements Check {

    private final ObjectProvider<Directories> directories;

    SchoolFilesPreflight(ObjectProvider<Directories> directories) {
        this.directories = directories;
    }

    @Override
    public String name() {
        return "school files";
    }

    @Override
    public Finding look() {
        var schools = directories.getObject().all();
        return schools.stream().anyMatch(school -> school.isSample())
                ? Finding.fault("people.yml holds the made-up sample people, so that no reports are taken: set SCHOOL_DIR to a folder with your school's own")
                : Finding.fine("%d people, no faults".formatted(schools.stream().mapToInt(school -> school.everybody().size()).sum()));
    }
}
