package school.policydesk.preflight;

import java.util.Objects;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.stereotype.Component;

/** Says why something could not be checked, in the words in which a start would have been refused for it. */
@Component
class Explained {

    private static final String OWN = "school.policydesk.";

    /** Other exceptions' messages are left out: nobody knows what they quote. */
    String why(Throwable thrown) {
        return SpringFactoriesLoader.forDefaultResourceLocation(Explained.class.getClassLoader())
                .load(FailureAnalyzer.class, SpringFactoriesLoader.FailureHandler.handleMessage((message, failure) -> { })).stream()
                .filter(analyzer -> analyzer.getClass().getName().startsWith(OWN))
                .map(analyzer -> analyzer.analyze(thrown))
                .filter(Objects::nonNull)
                .map(analysis -> analysis.getDescription().strip().replaceAll("\\s*\\n\\s*", "\n"))
                .findFirst()
                .orElseGet(() -> "could not be checked (" + root(thrown).getClass().getSimpleName() + ")");
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }
}
