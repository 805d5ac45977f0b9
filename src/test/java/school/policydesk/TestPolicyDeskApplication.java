package school.policydesk;

import org.springframework.boot.SpringApplication;
import school.policydesk.answers.AnswerDesks;
import school.policydesk.standin.StandInConfiguration;

/** Policy Desk on a laptop, with a stand-in for Microsoft Teams and a page to chat on: {@code mvn spring-boot:test-run}. */
public class TestPolicyDeskApplication {

    private static final String DEFAULT_PORT = "3978";

    public static void main(String[] args) {
        var port = System.getProperty("SERVER_PORT", System.getenv().getOrDefault("SERVER_PORT", DEFAULT_PORT));
        System.setProperty("SERVER_PORT", port);
        System.setProperty("server.port", port);
        if (System.getenv("SCHOOL_DIR") == null) {
            System.setProperty("SCHOOL_DIR", "src/test/resources/school");
        }
        StandInConfiguration.settingsForBot(Integer.parseInt(port)).forEach(System::setProperty);
        var running = SpringApplication.from(PolicyDeskApplication::main).with(StandInConfiguration.class).run(args);
        running.getApplicationContext().getBean(AnswerDesks.class).await();
        StandInConfiguration.installForEverybody(running.getApplicationContext());
        System.out.printf("%nPolicy Desk is ready: open http://127.0.0.1:%s/%n%n", port);
    }
}
