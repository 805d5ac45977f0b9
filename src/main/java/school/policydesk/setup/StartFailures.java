package school.policydesk.setup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import school.policydesk.school.SchoolFilesException;

/** Says what is wrong and how to mend it, instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SchoolFilesException) {
                return new FailureAnalysis("The school's files can't be used as they are:\n\n    " + cause.getMessage().replace("\n", "\n    "),
                        "Mend these lines; 'java -jar policy-desk.jar check --files' reads them without starting the bot.", cause);
            }
            if (cause instanceof StorageException) {
                return new FailureAnalysis(cause.getMessage(), "See .env.example for what each setting is.", cause);
            }
        }
        return null;
    }
}
