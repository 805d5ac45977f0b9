package school.policydesk.commands;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import school.policydesk.PolicyDeskApplication;

/**
 * The program put together by the bot's own settings, but not started: nothing listens, nothing is sent, no table is made or
 * changed, and each part is made only when it is asked for, so that a broken one doesn't keep the others from being looked at.
 */
final class UnstartedProgram implements AutoCloseable {

    private static final String DATABASE = "spring.datasource.url";

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** @param folders settings that go before the bot's own */
    UnstartedProgram(Map<String, Object> folders) {
        ConfigDataEnvironmentPostProcessor.applyTo(context.getEnvironment());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("unstarted", settings(folders)));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        // The bot's own clock is the database's, which may be what is broken
        context.registerBean("machineClock", Clock.class, Clock::systemUTC, bean -> bean.setPrimary(true));
        context.register(PolicyDeskApplication.class);
        context.refresh();
    }

    <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    @Override
    public void close() {
        context.close();
    }

    private Map<String, Object> settings(Map<String, Object> folders) {
        var settings = new HashMap<String, Object>(Map.of(
                "policy-desk.checking", true, "policy-desk.delivery.enabled", false, "spring.flyway.enabled", false));
        settings.putAll(folders);
        var database = context.getEnvironment().getProperty(DATABASE, "");
        if (database.startsWith("jdbc:h2:file:")) {
            settings.put(DATABASE, database + ";IFEXISTS=TRUE");
        }
        return settings;
    }
}
