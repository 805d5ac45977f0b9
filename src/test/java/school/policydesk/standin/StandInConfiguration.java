package school.policydesk.standin;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import school.policydesk.people.Directories;
import school.policydesk.school.Schools;

/**
 * Puts the stand-in into the bot's own web server. Only routes, no controllers: nothing of it is found by scanning, so it
 * is there for those who name this class and for nobody else.
 */
@TestConfiguration(proxyBeanMethods = false)
public class StandInConfiguration {

    /** What the bot must be told so that it takes the stand-in on this port for Microsoft: for system or dynamic properties. */
    public static Map<String, String> settingsForBot(int port) {
        return StandInSettings.forBot(port);
    }

    /** Lets the bot write to everybody first; call it when the bot can be reached. */
    public static void installForEverybody(ApplicationContext context) {
        context.getBean(StandIn.class).installForEverybody();
    }

    /** The school's directory, or made-up people where there is none. */
    @Bean
    StandInPeople standInPeople(ObjectProvider<Directories> directories, ObjectProvider<Schools> schools) {
        var directory = directories.getIfAvailable();
        return directory == null ? new SamplePeople() : new DirectoryPeople(directory.of(schools.getObject().only().id()));
    }

    @Bean
    StandIn standIn(Environment environment, StandInPeople people) {
        return new StandIn(StandInSettings.from(environment), people);
    }

    @Bean
    RouterFunction<ServerResponse> standInRoutes(StandIn standIn) {
        return standIn.routes();
    }

    /** Before the web server stops gracefully: it would wait for the pages' event streams. */
    @Bean
    ApplicationListener<ContextClosedEvent> standInCloser(StandIn standIn) {
        return closed -> standIn.close();
    }
}
