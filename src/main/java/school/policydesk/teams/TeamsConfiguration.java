package school.policydesk.teams;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import school.policydesk.graph.GraphSettings;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TeamsSettings.class, UploadSettings.class})
class TeamsConfiguration {

    /** Refuses bad settings before anything else is made: no database file, no open port. */
    @Bean
    static BeanFactoryPostProcessor settingsComeFirst(Environment environment) {
        return beans -> {
            if (environment.getProperty("policy-desk.checking", Boolean.class, false)) {
                return; // a technician wants to read of every fault, not only of these
            }
            Binder.get(environment).bindOrCreate("teams", TeamsSettings.class);
            Binder.get(environment).bindOrCreate("teams.upload", UploadSettings.class);
            GraphDoor.check(Binder.get(environment).bindOrCreate("graph", GraphSettings.class));
        };
    }
}
