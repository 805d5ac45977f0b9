package school.policydesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PolicyDeskApplication {

    public static void main(String[] args) {
        SpringApplication.run(PolicyDeskApplication.class, args);
    }
}
