package school.policydesk.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import school.policydesk.PolicyDeskApplication;

@ExtendWith(OutputCaptureExtension.class)
class StartTests {

    @Test
    void refusesToStartWithoutCredentialsAndSaysWhichInOneBlock(CapturedOutput output, @TempDir Path folder) {
        String database = folder.resolve("data").toString();
        assertThatThrownBy(() -> SpringApplication.run(PolicyDeskApplication.class, "--server.port=0",
                "--spring.config.import=", "--MICROSOFT_APP_ID=", "--MICROSOFT_APP_PASSWORD=", "--MICROSOFT_APP_TENANT_ID=",
                "--DATABASE_URL=jdbc:h2:file:" + database)).isNotNull();
        assertThat(output).contains("Policy Desk can't start with these settings:").contains("MICROSOFT_APP_ID is missing")
                .contains("MICROSOFT_APP_PASSWORD is missing").contains("MICROSOFT_APP_TENANT_ID is missing").contains(".env.example")
                .doesNotContain("\tat ");
        assertThat(folder).isEmptyDirectory();
    }
}
