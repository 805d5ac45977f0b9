package school.policydesk.teams;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one block, instead of a stack trace, which settings are missing. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingsFailureAnalyzer extends AbstractFailureAnalyzer<SettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, SettingsException cause) {
        return new FailureAnalysis(
                "Policy Desk can't start with these settings:\n\n    " + cause.getMessage().replace("\n", "\n    "),
                "Set them in the environment or in a file .env; .env.example says what each is and where to get it.",
                cause);
    }
}
