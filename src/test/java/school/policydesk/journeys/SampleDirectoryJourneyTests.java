package school.policydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** With the made-up people that come with the program there is nobody whom a report could reach. */
@ContextConfiguration(initializers = SampleDirectoryJourneyTests.BuiltIn.class)
class SampleDirectoryJourneyTests extends Journey {

    static final class BuiltIn implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("built-in school", Map.of("SCHOOL_DIR", "")));
        }
    }

    @Test
    void answersQuestionsButTakesNoReportAndSaysSo() {
        var teacher = staff.classTeacher();
        assertThat(teacher.asks("can I be friends with a pupil on Facebook").text()).containsAnyOf("Clause 7.3, word for word", "Being friends with, following or messaging a pupil");

        for (var way : new String[] {"report misuse", "media enquiry", "safeguarding", "I want to report something"}) {
            var answer = teacher.asks(way);
            assertThat(answer.text()).as(way).contains("No recipients have been set up yet").contains("in person");
            assertThat(answer.inputs()).isEmpty();
        }
        deliver();
        assertThat(count("case_file")).isZero();
    }
}
