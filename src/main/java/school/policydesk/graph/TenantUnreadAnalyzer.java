package school.policydesk.graph;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the program doesn't start, instead of a stack trace. */
final class TenantUnreadAnalyzer extends AbstractFailureAnalyzer<TenantUnread> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, TenantUnread cause) {
        return new FailureAnalysis(cause.getMessage(), "Mend that, or turn Graph off (GRAPH_ENABLED=false): then people.yml alone says who works here.", cause);
    }
}
