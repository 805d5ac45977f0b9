package school.policydesk.commands;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import school.policydesk.setup.SchoolSet;

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
        context.addBeanFactoryPostProcessor(UnstartedProgram::makeNothingYet);
        context.registerBean(OwnClasses.class);
        // The bot's own clock is the database's, which may be what is broken
        context.registerBean("machineClock", Clock.class, Clock::systemUTC, bean -> bean.setPrimary(true));
        context.register(WholeProgram.class);
        context.refresh();
    }

    /** Not Boot's own laziness: that makes whatever is scheduled at once, and schedules it. */
    private static void makeNothingYet(ConfigurableListableBeanFactory parts) {
        Arrays.stream(parts.getBeanDefinitionNames()).map(parts::getBeanDefinition).forEach(part -> part.setLazyInit(true));
    }

    <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    /** Whoever has read the files answers soon, by a native library that crashes if the program ends meanwhile: that is waited for. */
    @Override
    public void close() {
        var parts = context.getBeanFactory();
        Arrays.stream(parts.getBeanNamesForType(SchoolSet.class, true, false)).map(parts::getSingleton)
                .flatMap(part -> part instanceof SchoolSet set ? set.all().stream() : Stream.empty())
                .forEach(files -> files.answers().await());
        context.close();
    }

    /** Finds the program's own starting class, which says how it is put together: nothing here may know it by name. */
    @ComponentScan(basePackages = "school.policydesk", excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    static final class WholeProgram {
    }

    /** Only what is shipped with the program: on a developer's computer the tests' classes lie on the same path. */
    static final class OwnClasses extends TypeExcludeFilter {

        private final String shipped = UnstartedProgram.class.getProtectionDomain().getCodeSource().getLocation().toString();

        @Override
        public boolean match(MetadataReader found, MetadataReaderFactory readers) throws IOException {
            return !found.getResource().getURL().toString().contains(shipped);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OwnClasses;
        }

        @Override
        public int hashCode() {
            return OwnClasses.class.hashCode();
        }
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
