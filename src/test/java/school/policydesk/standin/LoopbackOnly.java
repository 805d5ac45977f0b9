package school.policydesk.standin;

import java.util.Set;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Refuses whoever is not on this computer, and pages of other sites in this computer's browser: those could reach a
 * loopback address, under a host name of theirs (DNS rebinding) or by posting across sites.
 */
final class LoopbackOnly implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        return isFromHere(request) ? next.handle(request) : ServerResponse.status(403).build();
    }

    private static boolean isFromHere(ServerRequest request) {
        var headers = request.headers();
        var host = headers.firstHeader("Host");
        var origin = headers.firstHeader("Origin");
        return request.remoteAddress().map(address -> address.getAddress().isLoopbackAddress()).orElse(false)
                && host != null
                && HOSTS.contains(host.replaceFirst(":\\d+$", ""))
                && (origin == null || origin.equals("http://" + host));
    }
}
