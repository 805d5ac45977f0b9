package school.policydesk.setup;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import school.policydesk.people.Directories;
import school.policydesk.school.School;

/** Says when reports can't be taken because nobody has been set up to receive them. Answers are given all the same. */
@Component("recipients")
class RecipientsHealth implements HealthIndicator {

    private final Directories directories;
    private final School school;

    RecipientsHealth(Directories directories, School school) {
        this.directories = directories;
        this.school = school;
    }

    @Override
    public Health health() {
        return directories.takesReports(school.id()) ? Health.up().build() : Health.status("NO_RECIPIENTS_SET_UP").build();
    }
}
