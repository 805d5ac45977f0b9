package school.policydesk.setup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.policydesk.answers.AnswerDesks;
import school.policydesk.cases.Eligibility;
import school.policydesk.cases.FormBook;
import school.policydesk.people.Directories;
import school.policydesk.people.Membership;
import school.policydesk.routing.ConflictCheck;
import school.policydesk.routing.RoutingDesk;
import school.policydesk.routing.RoutingTables;
import school.policydesk.school.SchoolFolders;
import school.policydesk.school.Schools;

/** The schools' files as beans. */
@Configuration(proxyBeanMethods = false)
class SchoolsConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SchoolsConfiguration.class);

    @Bean
    SchoolSet schoolSet(@Value("${policy-desk.school-dir:}") String school, @Value("${policy-desk.schools-dir:}") String schools,
            @Value("${policy-desk.data-dir}") Path dataFolder) {
        var set = new SchoolSetReader(SchoolFolders.named(school, schools), Optional.of(dataFolder)).read();
        set.all().forEach(SchoolsConfiguration::announce);
        return set;
    }

    private static void announce(SchoolFiles files) {
        log.info("{}: {} people, policy {}", files.school().name(), files.directory().everybody().size(), files.answers().policy().sha256());
        if (files.directory().isSample()) {
            log.warn("people.yml of {} holds the made-up sample people: questions are answered, but no reports are taken. "
                    + "Set SCHOOL_DIR to a folder with your school's own people.yml.", files.school().id());
        }
    }

    @Bean
    Schools schools(SchoolSet set) {
        return set.schools();
    }

    @Bean
    Directories directories(SchoolSet set) {
        return new Directories(set.each(SchoolFiles::directory));
    }

    @Bean
    Membership membership(SchoolSet set, Schools schools, Directories directories) {
        return new Membership(schools, directories, set.homes());
    }

    @Bean
    RoutingDesk routingDesk(SchoolSet set, Directories directories, Clock clock) {
        return new RoutingDesk(directories, new RoutingTables(set.each(SchoolFiles::routing)), clock);
    }

    @Bean
    Eligibility eligibility(RoutingDesk routing, Directories directories) {
        return new ConflictCheck(routing, directories);
    }

    @Bean
    FormBook formBook(SchoolSet set) {
        return new FormBook(set.bySchool(SchoolFiles::forms));
    }

    @Bean
    AnswerDesks answerDesks(SchoolSet set) {
        return new AnswerDesks(set.byId(SchoolFiles::answers));
    }
}
