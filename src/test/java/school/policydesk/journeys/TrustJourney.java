package school.policydesk.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import school.policydesk.Trust;
import school.policydesk.school.SchoolId;
import school.policydesk.teams.MicrosoftStub;

/** The whole program for three schools: Ash and Elm in one tenant, Oak in another; see {@link Trust}. */
@ContextConfiguration(initializers = TrustJourney.OfATrust.class)
abstract class TrustJourney extends Journey {

    Staffroom ash;
    Staffroom elm;
    Staffroom oak;

    static final class OfATrust implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("trust", Map.of(
                        "SCHOOL_DIR", "",
                        "SCHOOLS_DIR", Trust.folder().toString(),
                        "CASE_KEY_FILE", Files.createTempDirectory("keys").resolve("case-key.json").toString(),
                        "BOT_ALLOWED_TENANTS", MicrosoftStub.TENANT + "," + Trust.OAK_TENANT)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @BeforeEach
    void threeStaffrooms() {
        ash = staff;
        elm = staffroom("elm", MicrosoftStub.TENANT);
        oak = staffroom("oak", Trust.OAK_TENANT);
        MICROSOFT.reset();
    }

    private Staffroom staffroom(String id, String tenant) {
        var room = new Staffroom(port, MICROSOFT, clock, directories.of(new SchoolId(id)), thisTest(), tenant);
        room.everybody().forEach(Colleague::installsTheApp);
        return room;
    }

    SeenCard caseOfAsh() {
        reportsMisuse(ash.classTeacher());
        deliver();
        return ash.deputyHead().shell();
    }

    static String caseOf(SeenCard shell) {
        return shell.content().findValue("case").asText();
    }

    List<Colleague> strangersTo(Staffroom... rooms) {
        var own = List.of(rooms);
        return List.of(ash, elm, oak).stream().filter(room -> !own.contains(room)).flatMap(room -> room.everybody().stream())
                .filter(person -> !person.id().equals(Trust.EXECUTIVE_HEAD)).toList();
    }

    List<String> recipients() {
        return jdbc.sql("select distinct person from case_recipient r join case_file f on f.id = r.case_id where f.school = 'ash'").query(String.class).list();
    }
}
