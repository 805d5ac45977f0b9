package school.policydesk.setup;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import school.policydesk.people.Directories;
import school.policydesk.school.Schools;

/** Says when reports can't be taken because nobody has been set up to receive them. Answers are given all the same. */
@Component("recipients")
class RecipientsHealth implements HealthIndicator {

    private final Directories directories;
    private final Schools schools;

    RecipientsHealth(Directories directories, Schools schools) {
        this.directories = directories;
        this.schools = schools;
    }

    @Override
    public Health health() {
        boolean complete = schools.all().stream().allMatch(school -> directories.takesReports(school.id()));
        return complete ? Health.up().build() : Health.status("NO_RECIPIENTS_SET_UP").build();
    }
}
