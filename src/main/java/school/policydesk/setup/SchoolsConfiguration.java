package school.policydesk.setup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.policydesk.answers.AnswerDesk;
import school.policydesk.cases.Eligibility;
import school.policydesk.cases.FormBook;
import school.policydesk.people.Directories;
import school.policydesk.routing.ConflictCheck;
import school.policydesk.routing.RoutingDesk;
import school.policydesk.routing.RoutingTables;
import school.policydesk.school.School;
import school.policydesk.school.SchoolFolder;

/** The school's files as beans. */
@Configuration(proxyBeanMethods = false)
class SchoolsConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SchoolsConfiguration.class);

    @Bean
    SchoolFiles schoolFiles(@Value("${policy-desk.school-dir:}") String folder, @Value("${policy-desk.data-dir}") Path dataFolder) {
        var files = SchoolFiles.read(folder.isBlank() ? SchoolFolder.builtIn() : SchoolFolder.at(Path.of(folder)), Optional.of(dataFolder));
        log.info("{}: {} people, policy {}", files.school().name(), files.directory().everybody().size(), files.answers().policy().sha256());
        if (files.directory().isSample()) {
            log.warn("people.yml holds the made-up sample people: questions are answered, but no reports are taken. "
                    + "Set SCHOOL_DIR to a folder with your school's own people.yml.");
        }
        return files;
    }

    @Bean
    School school(SchoolFiles files) {
        return files.school();
    }

    @Bean
    Directories directories(SchoolFiles files) {
        return new Directories(List.of(files.directory()));
    }

    @Bean
    RoutingDesk routingDesk(SchoolFiles files, Directories directories, Clock clock) {
        return new RoutingDesk(directories, new RoutingTables(List.of(files.routing())), clock);
    }

    @Bean
    Eligibility eligibility(RoutingDesk routing, Directories directories) {
        return new ConflictCheck(routing, directories);
    }

    @Bean
    FormBook formBook(SchoolFiles files) {
        return new FormBook(Map.of(files.school(), files.forms()));
    }

    @Bean
    AnswerDesk answerDesk(SchoolFiles files) {
        return files.answers();
    }
}
