package school.policydesk.answers;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.policydesk.policy.Policy;
import school.policydesk.school.SchoolFolder;

@Configuration(proxyBeanMethods = false)
class AnswersConfiguration {

    @Bean
    AnswerDesk answerDesk(SchoolFolder folder, @Value("${DATA_DIR:}") String dataFolder) {
        return AnswerDesk.open(folder, Optional.of(dataFolder).filter(name -> !name.isBlank()).map(Path::of));
    }

    @Bean
    Policy policy(AnswerDesk desk) {
        return desk.policy();
    }
}
