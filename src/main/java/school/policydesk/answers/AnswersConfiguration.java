package school.policydesk.answers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.policydesk.policy.Policy;
import school.policydesk.school.SchoolFolder;

@Configuration(proxyBeanMethods = false)
class AnswersConfiguration {

    @Bean
    AnswerDesk answerDesk(SchoolFolder folder) {
        return AnswerDesk.open(folder);
    }

    @Bean
    Policy policy(AnswerDesk desk) {
        return desk.policy();
    }
}
