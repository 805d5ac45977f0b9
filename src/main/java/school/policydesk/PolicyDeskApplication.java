package school.policydesk;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class PolicyDeskApplication {

    public static void main(String[] args) {
        SpringApplication.run(PolicyDeskApplication.class, args);
    }

    /** Everybody's clock, so that a test can set it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
