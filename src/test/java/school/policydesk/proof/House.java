package school.policydesk.proof;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.policydesk.PolicyDeskApplication;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.FormBook;
import school.policydesk.cases.KeyFile;
import school.policydesk.delivery.Dispatcher;
import school.policydesk.people.Directories;
import school.policydesk.school.Schools;
import school.policydesk.people.Person;
import school.policydesk.people.StaffId;
import school.policydesk.teams.MicrosoftStub;

/** The whole program in the tests' own process. */
final class House implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final CountingMicrosoft microsoft;

    private House(ConfigurableApplicationContext context, CountingMicrosoft microsoft) {
        this.context = context;
        this.microsoft = microsoft;
    }

    /** Time stands still, and nothing is delivered until the dispatcher is stepped. */
    static House stepped(CountingMicrosoft microsoft, String database, String user, Path school, Clock clock) {
        return start(microsoft, database, user, school, Map.of("policy-desk.delivery.enabled", "false"), context -> ((GenericApplicationContext) context)
                .registerBean("stoppedClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)));
    }

    /** As in production. */
    static House running(CountingMicrosoft microsoft, String database, String user, Path school, Map<String, Object> more) {
        return start(microsoft, database, user, school, more, context -> { });
    }

    /** Nothing is delivered, and the database can be made to break at a commit. */
    static House doubtful(CountingMicrosoft microsoft, String database, String user, Path school) {
        return start(microsoft, database, user, school, Map.of("policy-desk.delivery.enabled", "false"),
                context -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                    @Override
                    public Object postProcessAfterInitialization(Object bean, String name) {
                        return bean instanceof HikariDataSource pool ? new DoubtfulDatabase(pool) : bean;
                    }
                }));
    }

    private static House start(CountingMicrosoft microsoft, String database, String user, Path school, Map<String, Object> more,
            org.springframework.context.ApplicationContextInitializer<ConfigurableApplicationContext> initializer) {
        try {
            var key = Files.createTempDirectory("key").resolve("key.json");
            new KeyFile(key).create();
            var settings = new HashMap<String, Object>(Program.settings(microsoft, database, user, school, key));
            settings.put("server.port", "0");
            settings.put("spring.main.lazy-initialization", "true");
            settings.putAll(more);
            var application = new SpringApplication(PolicyDeskApplication.class);
            application.addInitializers(context -> {
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
                initializer.initialize(context);
            });
            var house = new House(application.run(), microsoft);
            house.everybodyHasTheApp();
            return house;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void everybodyHasTheApp() {
        directory().everybody().forEach(person -> jdbc()
                .sql("""
                    insert into conversation (tenant_id, staff_id, service_url, conversation_id, bot_id, changed_at)
                    select ?, ?, ?, ?, ?, current_timestamp where not exists (select 1 from conversation where staff_id = ?)
                    """)
                .params(MicrosoftStub.TENANT, person.id().value(), microsoft.serviceUrl(), Hands.chat(person.id()), "28:" + MicrosoftStub.APP, person.id().value())
                .update());
    }

    school.policydesk.people.StaffDirectory directory() {
        return context.getBean(Directories.class).of(context.getBean(Schools.class).only().id());
    }

    /** Forms as its staff fill them in. */
    Reports reports() {
        return new Reports(bean(Schools.class).only(), bean(FormBook.class), new People(directory()));
    }

    StaffId id(String name) {
        return directory().everybody().stream().filter(person -> person.name().equals(name)).map(Person::id).findFirst().orElseThrow();
    }

    Hands hands() {
        return new Hands(((WebServerApplicationContext) context).getWebServer().getPort(), microsoft);
    }

    CaseDesk cases() {
        return context.getBean(CaseDesk.class);
    }

    Dispatcher dispatcher() {
        return context.getBean(Dispatcher.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
