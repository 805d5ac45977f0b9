package school.policydesk.teams;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The hosts that the bot may write to. What it writes carries its token, so an address that somebody else chose must not be
 * followed. An entry is a whole host name, or {@code host:port}; nothing is matched by its beginning or its ending.
 *
 * <p>https only, on the default port unless the entry names another; a loopback host that is named may also be http, on any port
 * if the entry names none. Immutable; safe for use by many threads.
 */
final class ServiceHosts {

    private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9.-]+|\\[::1])(:\\d{1,5})?");

    private static final int HTTPS = 443;

    private final Set<String> entries;

    ServiceHosts(List<String> entries) {
        this.entries = entries.stream().map(entry -> entry.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** What is wrong with a list of hosts, if anything. */
    static List<String> faults(List<String> entries) {
        if (entries.isEmpty()) {
            return List.of("is empty: nothing could be answered");
        }
        return entries.stream().filter(entry -> !ENTRY.matcher(entry).matches())
                .map(entry -> "has an entry that is neither host nor host:port: " + entry).toList();
    }

    boolean allow(String serviceUrl) {
        return parse(serviceUrl).filter(this::allow).isPresent();
    }

    private boolean allow(URI address) {
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            return false;
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return Loopback.isHttpsOrLoopback(address)
                && (entries.contains(host + ":" + port(address))
                        || entries.contains(host) && (port(address) == HTTPS || Loopback.isLoopback(host)));
    }

    private static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return address.getScheme().equalsIgnoreCase("https") ? HTTPS : 80;
    }

    private static Optional<URI> parse(String serviceUrl) {
        try {
            return Optional.of(new URI(serviceUrl)).filter(address -> address.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
