package school.policydesk.teams;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which addresses never leave this machine. Decided by how they are written; no name is looked up. */
final class Loopback {

    private static final Pattern IPV4 = Pattern.compile("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");

    private Loopback() {}

    static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || IPV4.matcher(host).matches();
    }

    /** Whether secrets may be sent there: over https, or to this machine itself. */
    static boolean isHttpsOrLoopback(URI address) {
        if (address.getScheme() == null || address.getHost() == null) {
            return false;
        }
        return switch (address.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> isLoopback(address.getHost());
            default -> false;
        };
    }
}
