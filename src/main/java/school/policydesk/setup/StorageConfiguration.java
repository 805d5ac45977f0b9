package school.policydesk.setup;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import school.policydesk.audit.AuditTrail;
import school.policydesk.cases.Vault;
import school.policydesk.school.Schools;

/** The database, its clock, and the key that seals what people typed. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class StorageConfiguration {

    @Bean
    Clock clock(JdbcClient jdbc) {
        return new DatabaseClock(jdbc);
    }

    @Bean
    DurabilityCheck durabilityCheck(DataSource dataSource, @Value("${policy-desk.accept-lossy-database:false}") boolean acceptLoss) {
        return DurabilityCheck.of(dataSource, acceptLoss);
    }

    @Bean
    Vault vault(DurabilityCheck database, SchoolSet set, @Value("${policy-desk.key-file}") Path file) throws GeneralSecurityException {
        var keys = new Keys(file, database.isEmbedded());
        return set.several() ? keys.ofEach(set.schools()) : keys.ofTheOnlySchool();
    }

    @Bean
    ApplicationRunner openAuditTrail(AuditTrail audit, Schools schools) {
        return args -> schools.all().forEach(school -> audit.open(school.id()));
    }
}
