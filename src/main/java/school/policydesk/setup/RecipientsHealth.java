package school.policydesk.setup;

import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.policydesk.people.Directories;
import school.policydesk.school.SchoolId;

/** Says when reports can't be taken because nobody has been set up to receive them, of several schools for each. Answers are given all the same. */
@Configuration(proxyBeanMethods = false)
class RecipientsHealth {

    @Bean("recipients")
    HealthContributor recipients(Directories directories) {
        var schools = directories.schools();
        return schools.size() == 1 ? indicator(directories, schools.getFirst()) : CompositeHealthContributor.fromMap(schools.stream()
                .collect(Collectors.<SchoolId, String, HealthContributor>toMap(SchoolId::value, school -> indicator(directories, school))));
    }

    private static HealthIndicator indicator(Directories directories, SchoolId school) {
        return () -> directories.takesReports(school) ? Health.up().build() : Health.status("NO_RECIPIENTS_SET_UP").build();
    }
}
