package school.policydesk.teams;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where files may be put. An entry is a host name, or {@code *.} and a domain of at least two parts for every host below it
 * (not the domain itself); either with a port. https only, on the default port unless the entry names another; a loopback
 * host that is named may also be http, on any port if the entry names none. Immutable; safe for use by many threads.
 */
final class UploadHosts {

    private static final String PART = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?";
    private static final Pattern ENTRY = Pattern.compile(
            "(" + PART + "(\\." + PART + ")*|\\*(\\." + PART + ")+\\.[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?|\\[::1])(:\\d{1,5})?");
    private static final int HTTPS = 443;

    private final List<String> entries;

    UploadHosts(List<String> entries) {
        this.entries = entries.stream().map(entry -> entry.toLowerCase(Locale.ROOT)).toList();
    }

    /** What is wrong with a list of hosts, if anything. */
    static List<String> faults(List<String> entries) {
        if (entries.isEmpty()) {
            return List.of("is empty: no record could be saved");
        }
        return entries.stream().filter(entry -> !ENTRY.matcher(entry).matches())
                .map(entry -> "has an entry that is neither host nor *.domain, with or without a port: " + entry).toList();
    }

    boolean allow(URI address) {
        return address.getHost() != null && address.getRawUserInfo() == null && address.getRawFragment() == null
                && Loopback.isHttpsOrLoopback(address)
                && entries.stream().anyMatch(entry -> names(entry, address.getHost().toLowerCase(Locale.ROOT), port(address)));
    }

    private static boolean names(String entry, String host, int port) {
        boolean below = entry.startsWith("*.");
        String pattern = below ? entry.substring(1) : entry;
        if (matches(below, pattern, host)) {
            return port == HTTPS || Loopback.isLoopback(host);
        }
        String named = ":" + port;
        return pattern.endsWith(named) && matches(below, pattern.substring(0, pattern.length() - named.length()), host);
    }

    /** The dot before the domain is part of what is compared, so {@code evilsharepoint.com} is not below {@code sharepoint.com}. */
    private static boolean matches(boolean below, String pattern, String host) {
        return below ? host.length() > pattern.length() && host.endsWith(pattern) : host.equals(pattern);
    }

    private static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return address.getScheme().equalsIgnoreCase("https") ? HTTPS : 80;
    }
}
