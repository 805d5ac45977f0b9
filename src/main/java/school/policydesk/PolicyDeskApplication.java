package school.policydesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import school.policydesk.commands.Commands;

/** Starts the bot, or, where the first argument is a command, runs only that. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PolicyDeskApplication {

    public static void main(String[] args) {
        if (Commands.areMeantBy(args)) {
            System.exit(Commands.run(args));
        }
        SpringApplication.run(PolicyDeskApplication.class, args);
    }
}
