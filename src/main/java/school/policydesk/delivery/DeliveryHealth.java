package school.policydesk.delivery;

import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.policydesk.people.Directories;
import school.policydesk.school.SchoolId;

/** Says how late delivery is, and whether there is a case that nobody may have, or nobody can be reached for; of several schools, for each. */
@Configuration(proxyBeanMethods = false)
class DeliveryHealth {

    private static final Duration LATE = Duration.ofMinutes(15);

    @Bean("delivery")
    HealthContributor delivery(DeliveryDesk desk, Directories directories) {
        var schools = directories.schools();
        return schools.size() == 1 ? indicator(desk, schools.getFirst()) : CompositeHealthContributor.fromMap(schools.stream()
                .collect(Collectors.<SchoolId, String, HealthContributor>toMap(SchoolId::value, school -> indicator(desk, school))));
    }

    private static HealthIndicator indicator(DeliveryDesk desk, SchoolId school) {
        return () -> {
            var overdue = desk.oldestOverdue(school).orElse(Duration.ZERO);
            long alarms = desk.alarms(school);
            var health = overdue.compareTo(LATE) > 0 || alarms > 0 ? Health.down() : Health.up();
            return health.withDetail("oldestOverdue", overdue.toString()).withDetail("casesWithNobody", alarms).build();
        };
    }
}
