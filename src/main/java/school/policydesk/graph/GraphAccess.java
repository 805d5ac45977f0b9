package school.policydesk.graph;

import java.util.Optional;
import org.springframework.web.client.RestClient;

/** The program's credentials and its way out, for Graph: a port, because only one package holds them. */
public interface GraphAccess {

    /** The one HTTP client: short time-outs, no redirects, no repeats. */
    RestClient http();

    /** A token for {@link GraphSettings#scope}; empty if none can be had now. */
    Optional<String> token();

    /** A newer one, because Graph refused this one; empty if there is none. */
    Optional<String> insteadOf(String refused);
}
