package school.policydesk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import school.policydesk.audit.AuditTrail;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.Eligibility;
import school.policydesk.cases.FormBook;
import school.policydesk.cases.Forms;
import school.policydesk.cases.KeyFile;
import school.policydesk.cases.Vault;
import school.policydesk.delivery.DeliveryDesk;
import school.policydesk.delivery.DigestDesk;
import school.policydesk.delivery.Dispatcher;
import school.policydesk.delivery.Messenger;
import school.policydesk.people.Directories;
import school.policydesk.people.PeopleFile;
import school.policydesk.record.RecordDesk;
import school.policydesk.routing.ConflictCheck;
import school.policydesk.routing.RoutingDesk;
import school.policydesk.routing.RoutingFile;
import school.policydesk.routing.RoutingTables;
import school.policydesk.school.Faults;
import school.policydesk.school.School;
import school.policydesk.school.Schools;
import school.policydesk.school.SchoolFolder;

/**
 * Cases, routing, delivery and the audit trail on a real database, by themselves: no Teams, no HTTP, a clock that a test sets and
 * a dispatcher that it steps. One replica each.
 */
final class Desk implements AutoCloseable {

    private static final int MOST_ROUNDS = 20_000;

    static final Path STAFF = Path.of("src/test/resources/school");

    private final AnnotationConfigApplicationContext context;
    private final People people;
    private final School school;

    private Desk(AnnotationConfigApplicationContext context, People people, School school) {
        this.context = context;
        this.people = people;
        this.school = school;
    }

    /** With the made-up staff of the tests, on a database that is brought up to date first. */
    static Desk open(DataSource database, Clock clock, Messenger messenger) {
        return open(database, clock, messenger, STAFF, KEY);
    }

    static Desk open(DataSource database, Clock clock, Messenger messenger, Path schoolFolder, Vault vault) {
        migrate(database);
        var faults = new Faults();
        var folder = SchoolFolder.at(schoolFolder);
        var school = School.read(folder, faults);
        var directory = PeopleFile.read(folder, school, faults);
        var routing = RoutingFile.read(folder, school, directory, faults);
        var forms = Forms.read(folder, faults);
        faults.refuseIfAny();
        var people = new People(directory);
        var desk = new RoutingDesk(people.directories(), new RoutingTables(List.of(routing)), clock);
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test",
                Map.of("policy-desk.delivery.enabled", "false", "policy-desk.delivery.lease", "365d")));
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean("messenger", Messenger.class, () -> messenger);
        context.registerBean(Directories.class, people::directories);
        context.registerBean(RoutingDesk.class, () -> desk);
        context.registerBean(Eligibility.class, () -> new ConflictCheck(desk, people.directories()));
        context.registerBean(Schools.class, () -> new Schools(List.of(school)));
        context.registerBean(FormBook.class, () -> new FormBook(Map.of(school, forms)));
        context.registerBean(Vault.class, () -> vault);
        context.register(Parts.class);
        context.refresh();
        context.getBean(AuditTrail.class).open(school.id());
        return new Desk(context, people, school);
    }

    /** On connections of its own: Flyway holds two at a time. */
    private static void migrate(DataSource database) {
        var flyway = Flyway.configure();
        if (database instanceof HikariDataSource pool) {
            flyway.dataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()).load().migrate();
        } else {
            flyway.dataSource(database).load().migrate();
        }
    }

    private static final Vault KEY = newVault();

    static Vault newVault() {
        try {
            var folder = Files.createTempDirectory("key");
            return new Vault(new KeyFile(folder.resolve("key.json")).create());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    People people() {
        return people;
    }

    School school() {
        return school;
    }

    CaseDesk cases() {
        return context.getBean(CaseDesk.class);
    }

    Dispatcher dispatcher() {
        return context.getBean(Dispatcher.class);
    }

    DeliveryDesk delivery() {
        return context.getBean(DeliveryDesk.class);
    }

    DigestDesk digests() {
        return context.getBean(DigestDesk.class);
    }

    AuditTrail audit() {
        return context.getBean(AuditTrail.class);
    }

    RecordDesk records() {
        return context.getBean(RecordDesk.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    /** How often the operator has been alarmed for this reason. */
    double alarmsCounted(String why) {
        var counter = context.getBean(MeterRegistry.class).find("policydesk.delivery.alarms").tag("why", why).counter();
        return counter == null ? 0 : counter.count();
    }

    /** Everything that falls due in that time, at the moment it does; fails if that never ends. */
    void run(SettableClock clock, Duration time) {
        var end = clock.instant().plus(time);
        int rounds = 0;
        while (clock.instant().isBefore(end)) {
            while (dispatcher().runDue() > 0) {
                clock.pass(Duration.ofMillis(50));
                assertThat(++rounds).as("rounds of the dispatcher until %s", clock.instant()).isLessThan(MOST_ROUNDS);
            }
            var next = jdbc().sql("select min(due_at) from obligation where state in ('PENDING', 'SENDING', 'RETRY', 'AMBIGUOUS')")
                    .query(OffsetDateTime.class).optional();
            clock.set(next.map(OffsetDateTime::toInstant).filter(due -> due.isBefore(end)).map(due -> due.plusMillis(1)).orElse(end));
        }
    }

    Reports reports() {
        return new Reports(school, context.getBean(FormBook.class), people);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration
    @ComponentScan({"school.policydesk.audit", "school.policydesk.cases", "school.policydesk.delivery", "school.policydesk.record"})
    @ConfigurationPropertiesScan("school.policydesk.delivery")
    @EnableTransactionManagement
    static class Parts {

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        TransactionTemplate transaction(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
