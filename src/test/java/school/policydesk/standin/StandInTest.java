package school.policydesk.standin;

import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Tests the stand-in alone, with a {@link FakeBot} in the place of Policy Desk. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = RANDOM_PORT, classes = {StandInTest.App.class, StandInConfiguration.class, StandInClient.class},
        properties = {"server.address=127.0.0.1", "spring.autoconfigure.exclude="
                + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"})
@interface StandInTest {

    /** Not a configuration by annotation: those would be found by scanning when Policy Desk itself is started. */
    @EnableAutoConfiguration
    class App {

        @Bean
        FakeBot fakeBot() {
            return new FakeBot();
        }

        @Bean
        RouterFunction<ServerResponse> fakeBotRoutes(FakeBot bot) {
            return bot.routes();
        }
    }
}
