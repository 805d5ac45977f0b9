package school.policydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import school.policydesk.answers.AnswerDesks;
import school.policydesk.audit.AuditTrail;
import school.policydesk.cases.KeyFile;
import school.policydesk.delivery.Dispatcher;
import school.policydesk.people.Directories;
import school.policydesk.school.School;
import school.policydesk.school.Schools;
import school.policydesk.teams.MicrosoftStub;

/**
 * The whole program over HTTP, with a stub of Microsoft on both sides. Time stands still and nothing is delivered until a test
 * says so. After each journey nothing that anybody typed into a form may be found in a log line or, in clear, in the database,
 * and the audit trail must verify.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "policy-desk.delivery.enabled=false")
@Import(Journey.Time.class)
@ExtendWith(OutputCaptureExtension.class)
abstract class Journey {

    static final MicrosoftStub MICROSOFT = MicrosoftStub.start();

    private static final Path KEY = newKey();
    /** In an order in which nothing that is deleted is still referred to. */
    private static final List<String> TABLES = List.of("card_copy", "attempt", "obligation", "case_draft", "case_entry", "case_submission",
            "case_handler", "case_recipient", "case_subject", "case_file", "reference_counter");
    private static int day;

    @Autowired
    StoppedClock clock;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    AuditTrail audit;

    @Autowired
    Directories directories;

    @Autowired
    Schools schools;

    @LocalServerPort
    int port;

    School school;
    Staffroom staff;
    private Level logged;

    /** In the place of the database's own. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        StoppedClock stoppedClock() {
            return new StoppedClock();
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        MICROSOFT.register(registry);
        registry.add("DATABASE_URL", () -> "jdbc:h2:mem:journeys-" + System.nanoTime() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        registry.add("SCHOOL_DIR", () -> "src/test/resources/school");
        registry.add("CASE_KEY_FILE", KEY::toString);
    }

    /** A quiet school morning: everybody has the app, and no case is open. */
    @Autowired
    private AnswerDesks answers;

    @BeforeEach
    void morning() {
        answers.await();
        school = schools.all().getFirst();
        TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
        clock.passToNextQuietMorning();
        MICROSOFT.reset();
        staff = new Staffroom(port, MICROSOFT, clock, directories.of(school.id()), ++day);
        staff.everybody().forEach(Colleague::installsTheApp);
        MICROSOFT.reset();
        logged = program().getLevel();
        program().setLevel(Level.TRACE);
    }

    @AfterEach
    void keepsWhatWasTypedToItself(CapturedOutput output) {
        program().setLevel(logged);
        var stored = String.join("\n", Secrets.inTheDatabase(database));
        assertThat(output.getAll()).as("what was logged").satisfies(this::holdsNothingTyped);
        assertThat(stored).as("what lies in the database").satisfies(this::holdsNothingTyped);
        assertThat(audit.verify(List.of())).as("faults of the audit trail").isEmpty();
    }

    /** Tells this test's chats from those of others. */
    int thisTest() {
        return day;
    }

    /** Carries out what is owed now, and gives everything its turn. */
    void deliver() {
        for (int idle = 0; idle < 2; clock.pass(Duration.ofSeconds(1))) {
            idle = dispatcher.runDue() == 0 ? idle + 1 : 0;
        }
    }

    /** That much later, with all that fell due in between carried out. */
    void deliverAfter(Duration time) {
        clock.pass(time);
        deliver();
    }

    /** A form for misuse, filled in. */
    SeenCard misuse(Colleague reporter, String about) {
        return reporter.asks("report misuse")
                .with("what", "Zebra-striped remarks about the Year 4 assembly")
                .with("where", "A closed group called Quince Jelly")
                .with("about", about);
    }

    /** Files a report of misuse by somebody outside school, and returns the receipt. */
    SeenCard reportsMisuse(Colleague reporter) {
        return reporter.presses(misuse(reporter, "outside"), "Send").card();
    }

    long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    private void holdsNothingTyped(String found) {
        assertThat(staff.typed()).as("what was typed into forms").noneMatch(found::contains);
    }

    private static Logger program() {
        return (Logger) LoggerFactory.getLogger("school.policydesk");
    }

    private static Path newKey() {
        try {
            var key = Files.createTempDirectory("policy-desk").resolve("case-key.json");
            new KeyFile(key).create();
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
