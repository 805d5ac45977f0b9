package school.policydesk.setup;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import school.policydesk.audit.AuditTrail;
import school.policydesk.cases.KeyFile;
import school.policydesk.cases.Vault;
import school.policydesk.school.School;

/** The database, its clock, and the key that seals what people typed. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class StorageConfiguration {

    private static final Logger log = LoggerFactory.getLogger(StorageConfiguration.class);

    @Bean
    Clock clock(JdbcClient jdbc) {
        return new DatabaseClock(jdbc);
    }

    @Bean
    DurabilityCheck durabilityCheck(DataSource dataSource, @Value("${policy-desk.accept-lossy-database:false}") boolean acceptLoss) {
        return DurabilityCheck.of(dataSource, acceptLoss);
    }

    /** A key is made only beside an embedded database: in production a missing key is a mistake, not a first start. */
    @Bean
    Vault vault(DurabilityCheck database, @Value("${policy-desk.key-file}") Path file) throws GeneralSecurityException {
        var keys = new KeyFile(file);
        if (keys.exists()) {
            return new Vault(keys.read());
        }
        if (!database.isEmbedded()) {
            throw new StorageException("CASE_KEY_FILE: there is no key at " + file.toAbsolutePath()
                    + ". Make one with 'java -jar policy-desk.jar create-key', or restore it from your backup.");
        }
        log.warn("A new key was written to {}. Keep a copy in a safe place: without it no report can be read.", file.toAbsolutePath());
        return new Vault(keys.create());
    }

    @Bean
    ApplicationRunner openAuditTrail(AuditTrail audit, School school) {
        return args -> audit.open(school.id());
    }
}
